/** How the integration tests talk to the running service. */
@NullMarked
package org.fsmlight.team.testing;

import org.jspecify.annotations.NullMarked;

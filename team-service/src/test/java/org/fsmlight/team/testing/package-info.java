/** Clients, fixtures and fakes for the integration tests of the running service. */
@NullMarked
package org.fsmlight.team.testing;

import org.jspecify.annotations.NullMarked;

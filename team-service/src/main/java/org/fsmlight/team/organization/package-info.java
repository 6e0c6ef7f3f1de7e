/** Companies and the people who work for them. */
@NullMarked
package org.fsmlight.team.organization;

import org.jspecify.annotations.NullMarked;

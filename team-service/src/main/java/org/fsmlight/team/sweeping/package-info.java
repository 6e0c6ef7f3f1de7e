/** Periodic deletion of records that have expired, since not every store does it by itself. */
@NullMarked
package org.fsmlight.team.sweeping;

import org.jspecify.annotations.NullMarked;

/** Limits on attempts, by client address and by account, so that guessing does not pay. */
@NullMarked
package org.fsmlight.team.identity.throttling;

import org.jspecify.annotations.NullMarked;

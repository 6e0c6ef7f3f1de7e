/** Publishes requested sign-ups. */
@NullMarked
package org.fsmlight.team.identity.signups.messaging;

import org.jspecify.annotations.NullMarked;

/** Publishes the ends of logins. */
@NullMarked
package org.fsmlight.team.identity.logins.messaging;

import org.jspecify.annotations.NullMarked;

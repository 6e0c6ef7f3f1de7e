/** What is told of sign-ups. */
@NullMarked
package org.fsmlight.team.signup.messaging;

import org.jspecify.annotations.NullMarked;

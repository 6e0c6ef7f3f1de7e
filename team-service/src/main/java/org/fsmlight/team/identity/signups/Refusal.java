package org.fsmlight.team.identity.signups;

import java.time.Duration;

/** The reason why a sign-up request was refused. */
public sealed interface Refusal {

  record TooManyAttempts(Duration retryAfter) implements Refusal {}
}

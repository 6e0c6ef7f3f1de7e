package org.fsmlight.team.identity.logins;

import java.time.Duration;

/** The reason why a login was refused. */
public sealed interface Refusal {

  /** The cause stays secret: address, password, or an account that may not act. */
  record BadCredentials() implements Refusal {}

  record TooManyAttempts(Duration retryAfter) implements Refusal {}
}

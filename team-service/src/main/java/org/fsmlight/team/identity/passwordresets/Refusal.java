package org.fsmlight.team.identity.passwordresets;

import java.time.Duration;

/** The reason why a command about a password reset was refused. */
public sealed interface Refusal {

  /**
   * The new password breaks a rule.
   *
   * @param reason a text for the person
   */
  record PasswordRejected(String reason) implements Refusal {}

  /** The link is unknown, truncated, expired, used or replaced. Nobody learns which. */
  record LinkInvalid() implements Refusal {}

  record TooManyAttempts(Duration retryAfter) implements Refusal {}
}

package org.fsmlight.team.identity.accounts;

import java.time.Duration;

/** The reason why a command to an account was refused. */
public sealed interface Refusal {

  /**
   * The new password breaks a rule.
   *
   * @param reason a text for the person
   */
  record PasswordRejected(String reason) implements Refusal {}

  /** The password given as the current one is not it. */
  record CurrentPasswordWrong() implements Refusal {}

  /** Another change of the account came first, after which this one is not allowed. */
  record Superseded() implements Refusal {}

  record TooManyAttempts(Duration retryAfter) implements Refusal {}
}

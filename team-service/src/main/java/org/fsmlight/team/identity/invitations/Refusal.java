package org.fsmlight.team.identity.invitations;

/** The reason why an invitation was not accepted. */
public sealed interface Refusal {

  /**
   * The password breaks a rule.
   *
   * @param reason a text for the person
   */
  record PasswordRejected(String reason) implements Refusal {}

  /** The link is unknown, truncated, expired, used or replaced. Nobody learns which. */
  record LinkInvalid() implements Refusal {}
}

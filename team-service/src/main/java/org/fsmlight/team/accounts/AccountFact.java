package org.fsmlight.team.accounts;

import java.time.Instant;

/** What happened to an account, to be told. */
public sealed interface AccountFact {

  /**
   * The password before does not work any more.
   *
   * @param whose to write to them
   */
  record PasswordChanged(Person whose) implements AccountFact {}

  /**
   * A link for a new password is to be sent.
   *
   * @param whose to write to them
   */
  record ResetRequested(Person whose, InvitationToken token, Instant expiresAt)
      implements AccountFact {}
}

package org.fsmlight.team.identity.accounts;

import java.time.Instant;

/** A change of an account that is published. */
public sealed interface AccountDomainEvent {

  /**
   * The former password no longer works.
   *
   * @param holder receives a mail about it
   */
  record PasswordChanged(AccountHolder holder) implements AccountDomainEvent {}

  /**
   * A password reset is open.
   *
   * @param holder receives the link by mail
   */
  record PasswordResetRequested(AccountHolder holder, OneTimeToken token, Instant expiresAt)
      implements AccountDomainEvent {}
}

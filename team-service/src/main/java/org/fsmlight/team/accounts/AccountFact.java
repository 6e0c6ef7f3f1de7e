package org.fsmlight.team.accounts;

/** What happened to an account, to be told. */
public sealed interface AccountFact {

  /**
   * The password before does not work any more.
   *
   * @param whose to write to them
   */
  record PasswordChanged(Person whose) implements AccountFact {}
}

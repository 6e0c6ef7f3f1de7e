package org.fsmlight.events;

/** Events of a person's account, published by team-service. */
public sealed interface AccountEvent extends Event permits PasswordResetRequested, PasswordChanged {

  Account account();

  @Override
  default String subject() {
    return "account/" + account().id();
  }

  @Override
  default long version() {
    return account().version();
  }

  /** Empty for an account above companies. */
  @Override
  default String companyId() {
    var company = account().companyId();
    return company == null ? "" : company;
  }
}

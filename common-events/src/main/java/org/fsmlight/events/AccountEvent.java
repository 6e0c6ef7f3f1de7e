package org.fsmlight.events;

/** What team-service tells of how a person gets in. */
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

  /** Empty for who stands above companies. */
  @Override
  default String companyId() {
    String company = account().companyId();
    return company == null ? "" : company;
  }
}

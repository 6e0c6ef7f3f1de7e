package org.fsmlight.team.identity.accounts;

class InMemoryAccountsTests implements AccountsContract {

  private final Accounts accounts = new InMemoryAccounts();

  @Override
  public Accounts accounts() {
    return accounts;
  }
}

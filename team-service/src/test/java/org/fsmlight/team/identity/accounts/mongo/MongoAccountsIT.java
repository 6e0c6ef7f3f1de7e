package org.fsmlight.team.identity.accounts.mongo;

import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.AccountsContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoAccountsIT extends TeamServiceIT implements AccountsContract {

  @Autowired private Accounts accounts;

  @Override
  public Accounts accounts() {
    return accounts;
  }
}

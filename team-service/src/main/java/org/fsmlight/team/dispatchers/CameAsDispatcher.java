package org.fsmlight.team.dispatchers;

import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.CameAs;
import org.fsmlight.team.accounts.Credentials;
import org.springframework.stereotype.Component;

/** Dispatchers who may become technicians as well. */
@Component
class CameAsDispatcher implements CameAs {

  private final Dispatchers dispatchers;

  CameAsDispatcher(Dispatchers dispatchers) {
    this.dispatchers = dispatchers;
  }

  @Override
  public Account.Part part() {
    return Account.Part.DISPATCHER;
  }

  @Override
  public Optional<Credentials> credentials(AccountId id) {
    return dispatchers.find(id).map(Dispatcher::credentials);
  }
}

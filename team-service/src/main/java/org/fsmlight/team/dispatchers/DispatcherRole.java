package org.fsmlight.team.dispatchers;

import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.RoleHolder;
import org.fsmlight.team.accounts.RoleHolders;
import org.springframework.stereotype.Component;

/** The people who are, or were, dispatchers. */
@Component
class DispatcherRole implements RoleHolders {

  private final Dispatchers dispatchers;

  DispatcherRole(Dispatchers dispatchers) {
    this.dispatchers = dispatchers;
  }

  @Override
  public Account.Part role() {
    return Account.Part.DISPATCHER;
  }

  @Override
  public Optional<RoleHolder> find(AccountId id) {
    return dispatchers.find(id).map(this::holder);
  }

  private RoleHolder holder(Dispatcher dispatcher) {
    return new RoleHolder(
        role(),
        dispatcher.profile().name(),
        dispatcher.profile().email(),
        dispatcher.profile().language(),
        dispatcher.credentials(),
        dispatcher.state() == DispatcherState.ACTIVE);
  }
}

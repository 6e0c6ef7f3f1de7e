package org.fsmlight.team.organization.dispatchers;

import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.Memberships;
import org.springframework.stereotype.Component;

/** The memberships of current and former dispatchers. */
@Component
class DispatcherMemberships implements Memberships {

  private final Dispatchers dispatchers;

  DispatcherMemberships(Dispatchers dispatchers) {
    this.dispatchers = dispatchers;
  }

  @Override
  public AccountRole role() {
    return AccountRole.DISPATCHER;
  }

  @Override
  public Optional<Membership> find(AccountId id) {
    return dispatchers.find(id).map(this::membership);
  }

  private Membership membership(Dispatcher dispatcher) {
    return new Membership(
        role(),
        dispatcher.profile().name(),
        dispatcher.profile().email(),
        dispatcher.profile().language(),
        dispatcher.credentials(),
        dispatcher.state() == DispatcherState.ACTIVE);
  }
}

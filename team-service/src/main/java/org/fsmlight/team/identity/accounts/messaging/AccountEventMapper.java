package org.fsmlight.team.identity.accounts.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.AccountEvent;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountChange;
import org.fsmlight.team.identity.accounts.AccountDomainEvent;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.springframework.stereotype.Component;

/** Maps changes of accounts to contract events. The token of a link leaves sealed only. */
@Component
class AccountEventMapper implements EventMapper<AccountChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  AccountEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> map(AccountChange change) {
    var actor = change.actor() == null ? null : change.actor().text();
    return change.events().stream()
        .map(event -> pending.of(contract(event, change.account()), change.at(), actor, null))
        .toList();
  }

  private AccountEvent contract(AccountDomainEvent event, Account account) {
    return switch (event) {
      case AccountDomainEvent.PasswordChanged(var holder) ->
          new PasswordChanged(state(account, holder));
      case AccountDomainEvent.PasswordResetRequested(var holder, var token, var expiresAt) ->
          new PasswordResetRequested(state(account, holder), sealer.seal(token.value()), expiresAt);
    };
  }

  private static org.fsmlight.events.Account state(Account account, AccountHolder holder) {
    return new org.fsmlight.events.Account(
        account.id().value(),
        account.version(),
        account.company() == null ? null : account.company().value(),
        holder.name().first(),
        holder.name().last(),
        holder.email().value(),
        holder.language().code());
  }
}

package org.fsmlight.team.accounts.messaging;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.AccountEvent;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountChange;
import org.fsmlight.team.accounts.AccountFact;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.Person;
import org.springframework.stereotype.Component;

/** An account's changes as contract events; a link's token leaves only sealed. */
@Component
class AccountEventMapper implements EventMapper<AccountChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  AccountEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> of(AccountChange change) {
    return change.facts().stream()
        .map(fact -> pending.of(event(fact, change.account()), change.at(), change.actor(), null))
        .toList();
  }

  private AccountEvent event(AccountFact fact, Account account) {
    return switch (fact) {
      case AccountFact.PasswordChanged(Person whose) -> new PasswordChanged(told(account, whose));
      case AccountFact.ResetRequested(Person whose, InvitationToken token, Instant expiresAt) ->
          new PasswordResetRequested(told(account, whose), sealer.seal(token.value()), expiresAt);
    };
  }

  private static org.fsmlight.events.Account told(Account account, Person person) {
    return new org.fsmlight.events.Account(
        account.id().value(),
        account.version(),
        account.company() == null ? null : account.company().value(),
        person.name().first(),
        person.name().last(),
        person.email().value(),
        person.language().code());
  }
}

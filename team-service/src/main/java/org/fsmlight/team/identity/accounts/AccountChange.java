package org.fsmlight.team.identity.accounts;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An account after a change.
 *
 * @param events empty when the change is not published
 */
public record AccountChange(
    Account account, List<AccountDomainEvent> events, Instant at, @Nullable Actor actor) {

  public AccountChange {
    events = List.copyOf(events);
  }
}

package org.fsmlight.team.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account after a change, and the facts of it.
 *
 * @param facts none when there is nothing to tell
 * @param actor who did it, as {@code role/ID}
 */
public record AccountChange(
    Account account, List<AccountFact> facts, Instant at, @Nullable String actor) {

  public AccountChange {
    facts = List.copyOf(facts);
  }
}

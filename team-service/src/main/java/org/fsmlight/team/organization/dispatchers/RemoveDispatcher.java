package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Removes a dispatcher from their company and ends their logins. The last active dispatcher stays,
 * since somebody has to decide for the company.
 */
@Component
public class RemoveDispatcher {

  private final Dispatchers dispatchers;
  private final Departures departures;
  private final EndLogins endLogins;

  public RemoveDispatcher(Dispatchers dispatchers, Departures departures, EndLogins endLogins) {
    this.dispatchers = dispatchers;
    this.departures = departures;
    this.endLogins = endLogins;
  }

  /**
   * Removes the dispatcher unless they are the last one or have another version than expected.
   *
   * @return empty when the company has no such dispatcher
   */
  public Optional<Decision> remove(
      CompanyId company,
      AccountId id,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    var decision =
        dispatchers.decide(company, id, current -> decide(current, expectedVersion, now, actor));
    decision.filter(Decision.Accepted.class::isInstance).ifPresent(_ -> endLogins.of(id));
    return decision;
  }

  private Decision decide(
      Dispatcher current, LongPredicate expectedVersion, Instant now, @Nullable Actor actor) {
    if (current.left()) {
      return new Decision.Refused(new Refusal.AlreadyLeft(current));
    }
    if (!expectedVersion.test(current.version())) {
      return new Decision.Refused(new Refusal.Stale(current));
    }
    return current.state() == DispatcherState.INVITED || recordDeparture(current)
        ? new Decision.Accepted(current.leave(now, actor))
        : new Decision.Refused(new Refusal.LastDispatcher(current));
  }

  /**
   * Records the departure before the dispatcher leaves, unless no other active dispatcher stays. Of
   * two who leave at once the second sees the departure of the first, even before that one is saved
   * as left.
   */
  private boolean recordDeparture(Dispatcher leaving) {
    return CompareAndSet.repeatWhilePresent(() -> departuresWith(leaving), departures::save)
        .isPresent();
  }

  private Optional<CompanyDepartures> departuresWith(Dispatcher leaving) {
    var company = leaving.company();
    var recorded = departures.find(company).orElseGet(() -> CompanyDepartures.none(company));
    var anotherStays =
        dispatchers.of(company).stream()
            .filter(other -> !other.id().equals(leaving.id()))
            .filter(other -> other.state() == DispatcherState.ACTIVE)
            .anyMatch(other -> !recorded.includes(other));
    return anotherStays ? Optional.of(recorded.with(leaving)) : Optional.empty();
  }
}

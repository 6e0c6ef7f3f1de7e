package org.fsmlight.team.dispatchers;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.LogOut;
import org.fsmlight.team.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A dispatcher leaves the company, unless nobody would be left to decide for it. Their logins end.
 */
@Component
public class RemoveDispatcher {

  private final Dispatchers dispatchers;
  private final DepartureBook book;
  private final LogOut logOut;
  private final Clock clock;

  RemoveDispatcher(Dispatchers dispatchers, DepartureBook book, LogOut logOut, Clock clock) {
    this.dispatchers = dispatchers;
    this.book = book;
    this.logOut = logOut;
    this.clock = clock;
  }

  /**
   * @param based whether the command was given for this version; what it refuses is stale
   * @return empty when the company has no such dispatcher
   */
  public Optional<DispatcherOutcome> remove(
      CompanyId company, AccountId id, LongPredicate based, @Nullable String actor) {
    var outcome =
        dispatchers
            .find(id)
            .filter(dispatcher -> dispatcher.company().equals(company))
            .flatMap(_ -> dispatchers.change(id, current -> removed(current, based, actor)));
    outcome.filter(DispatcherOutcome.Done.class::isInstance).ifPresent(_ -> logOut.everywhere(id));
    return outcome;
  }

  private DispatcherOutcome removed(
      Dispatcher current, LongPredicate based, @Nullable String actor) {
    return switch (current.state()) {
      case LEFT -> new DispatcherOutcome.AlreadyLeft(current);
      case INVITED, ACTIVE -> {
        if (!based.test(current.version())) {
          yield new DispatcherOutcome.Stale(current);
        }
        yield current.state() == DispatcherState.INVITED || mayGo(current)
            ? new DispatcherOutcome.Done(current.leaving(clock.instant(), actor))
            : new DispatcherOutcome.LastOne(current);
      }
    };
  }

  /**
   * The departure is booked before the dispatcher leaves, and guarded by its version: who comes
   * second sees the first one's, even before the first one is gone.
   */
  private boolean mayGo(Dispatcher leaving) {
    while (true) {
      var company = leaving.company();
      var departures = book.of(company).orElseGet(() -> Departures.none(company));
      boolean somebodyStays =
          dispatchers.of(company).stream()
              .filter(other -> !other.id().equals(leaving.id()))
              .filter(other -> other.state() == DispatcherState.ACTIVE)
              .anyMatch(other -> !departures.include(other));
      if (!somebodyStays) {
        return false;
      }
      if (book.save(departures.with(leaving))) {
        return true;
      }
    }
  }
}

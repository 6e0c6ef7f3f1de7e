package org.fsmlight.team.dispatchers;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.team.accounts.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispatcher changes what they say of themselves, as where request mails go. */
@Component
public class ChangeDispatcher {

  private final Dispatchers dispatchers;
  private final Clock clock;

  ChangeDispatcher(Dispatchers dispatchers, Clock clock) {
    this.dispatchers = dispatchers;
    this.clock = clock;
  }

  /**
   * @param based whether the command was given for this version; what it refuses is stale
   * @return empty when there is no such dispatcher
   */
  public Optional<DispatcherOutcome> profile(
      AccountId id, DispatcherProfile profile, LongPredicate based, @Nullable String actor) {
    return dispatchers.change(id, current -> changed(current, profile, based, actor));
  }

  private DispatcherOutcome changed(
      Dispatcher current, DispatcherProfile profile, LongPredicate based, @Nullable String actor) {
    if (current.left()) {
      return new DispatcherOutcome.AlreadyLeft(current);
    }
    return based.test(current.version())
        ? new DispatcherOutcome.Done(current.with(profile, clock.instant(), actor))
        : new DispatcherOutcome.Stale(current);
  }
}

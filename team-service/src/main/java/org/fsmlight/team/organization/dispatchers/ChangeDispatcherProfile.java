package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces the profile of a dispatcher, such as the address of request mails. */
@Component
public class ChangeDispatcherProfile {

  private final Dispatchers dispatchers;

  public ChangeDispatcherProfile(Dispatchers dispatchers) {
    this.dispatchers = dispatchers;
  }

  /**
   * Replaces the profile unless the dispatcher has left or has another version than expected.
   *
   * @return empty when there is no such dispatcher
   */
  public Optional<Decision> change(
      AccountId id,
      DispatcherProfile profile,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    return dispatchers.decide(id, current -> decide(current, profile, expectedVersion, now, actor));
  }

  private static Decision decide(
      Dispatcher current,
      DispatcherProfile profile,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    if (current.left()) {
      return new Decision.Refused(new Refusal.AlreadyLeft(current));
    }
    return expectedVersion.test(current.version())
        ? new Decision.Accepted(current.changeProfile(profile, now, actor))
        : new Decision.Refused(new Refusal.Stale(current));
  }
}

package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends an invited dispatcher a new link; the previous one stops working. */
@Component
public class ReinviteDispatcher {

  private final Dispatchers dispatchers;

  public ReinviteDispatcher(Dispatchers dispatchers) {
    this.dispatchers = dispatchers;
  }

  /**
   * Issues a new invitation unless the dispatcher has left or has a password.
   *
   * @return empty when the company has no such dispatcher
   */
  public Optional<Decision> reinvite(
      CompanyId company, AccountId id, Instant now, @Nullable Actor actor) {
    return dispatchers.decide(company, id, current -> decide(current, now, actor));
  }

  private static Decision decide(Dispatcher current, Instant now, @Nullable Actor actor) {
    if (current.left()) {
      return new Decision.Refused(new Refusal.AlreadyLeft(current));
    }
    return current
        .reinvite(now, actor)
        .<Decision>map(Decision.Accepted::new)
        .orElseGet(() -> new Decision.Refused(new Refusal.AlreadyJoined(current)));
  }
}

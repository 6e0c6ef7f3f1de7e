package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deactivates a technician, who then gets no calls, and ends their logins. */
@Component
public class DeactivateTechnician {

  private final Technicians technicians;
  private final EndLogins endLogins;

  public DeactivateTechnician(Technicians technicians, EndLogins endLogins) {
    this.technicians = technicians;
    this.endLogins = endLogins;
  }

  /**
   * Deactivates the technician unless they have another version than expected.
   *
   * @return empty when the company has no such technician
   */
  public Optional<Decision> deactivate(
      CompanyId company,
      AccountId id,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    var decision =
        technicians.decide(company, id, current -> decide(current, expectedVersion, now, actor));
    decision.filter(Decision.Accepted.class::isInstance).ifPresent(_ -> endLogins.of(id));
    return decision;
  }

  private static Decision decide(
      Technician current, LongPredicate expectedVersion, Instant now, @Nullable Actor actor) {
    if (!expectedVersion.test(current.version())) {
      return new Decision.Refused(new Refusal.Stale(current));
    }
    return current
        .deactivate(now, actor)
        .<Decision>map(Decision.Accepted::new)
        .orElseGet(() -> new Decision.Refused(new Refusal.NothingToChange(current)));
  }
}

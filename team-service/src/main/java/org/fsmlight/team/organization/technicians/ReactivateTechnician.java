package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends the deactivation of a technician. */
@Component
public class ReactivateTechnician {

  private final Technicians technicians;

  public ReactivateTechnician(Technicians technicians) {
    this.technicians = technicians;
  }

  /**
   * Reactivates the technician unless they have another version than expected.
   *
   * @return empty when the company has no such technician
   */
  public Optional<Decision> reactivate(
      CompanyId company,
      AccountId id,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    return technicians.decide(company, id, current -> decide(current, expectedVersion, now, actor));
  }

  private static Decision decide(
      Technician current, LongPredicate expectedVersion, Instant now, @Nullable Actor actor) {
    if (!expectedVersion.test(current.version())) {
      return new Decision.Refused(new Refusal.Stale(current));
    }
    return current
        .reactivate(now, actor)
        .<Decision>map(Decision.Accepted::new)
        .orElseGet(() -> new Decision.Refused(new Refusal.NothingToChange(current)));
  }
}

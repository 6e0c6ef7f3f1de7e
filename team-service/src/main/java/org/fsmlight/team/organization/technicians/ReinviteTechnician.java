package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends an invited technician a new link; the previous one stops working. */
@Component
public class ReinviteTechnician {

  private final Technicians technicians;

  public ReinviteTechnician(Technicians technicians) {
    this.technicians = technicians;
  }

  /**
   * Issues a new invitation unless the technician is deactivated or has a password.
   *
   * @return empty when the company has no such technician
   */
  public Optional<Decision> reinvite(
      CompanyId company, AccountId id, Instant now, @Nullable Actor actor) {
    return technicians.decide(company, id, current -> decide(current, now, actor));
  }

  private static Decision decide(Technician current, Instant now, @Nullable Actor actor) {
    if (current.deactivated()) {
      return new Decision.Refused(new Refusal.Deactivated(current));
    }
    return current
        .reinvite(now, actor)
        .<Decision>map(Decision.Accepted::new)
        .orElseGet(() -> new Decision.Refused(new Refusal.AlreadyJoined(current)));
  }
}

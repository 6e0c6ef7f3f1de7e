package org.fsmlight.team.organization.technicians;

import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.Memberships;
import org.springframework.stereotype.Component;

/** The memberships of all technicians. */
@Component
class TechnicianMemberships implements Memberships {

  private final Technicians technicians;

  TechnicianMemberships(Technicians technicians) {
    this.technicians = technicians;
  }

  @Override
  public AccountRole role() {
    return AccountRole.TECHNICIAN;
  }

  @Override
  public Optional<Membership> find(AccountId id) {
    return technicians.find(id).map(this::membership);
  }

  private Membership membership(Technician technician) {
    return new Membership(
        role(),
        technician.profile().name(),
        technician.email(),
        technician.profile().language(),
        technician.credentials(),
        technician.credentials().hasPassword() && !technician.deactivated());
  }
}

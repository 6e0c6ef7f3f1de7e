package org.fsmlight.team.technicians;

import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.RoleHolder;
import org.fsmlight.team.accounts.RoleHolders;
import org.springframework.stereotype.Component;

/** The people who are, or were, technicians. */
@Component
class TechnicianRole implements RoleHolders {

  private final Technicians technicians;

  TechnicianRole(Technicians technicians) {
    this.technicians = technicians;
  }

  @Override
  public Account.Part role() {
    return Account.Part.TECHNICIAN;
  }

  @Override
  public Optional<RoleHolder> find(AccountId id) {
    return technicians.find(id).map(this::holder);
  }

  private RoleHolder holder(Technician technician) {
    return new RoleHolder(
        role(),
        technician.profile().name(),
        technician.email(),
        technician.profile().language(),
        technician.credentials(),
        technician.credentials().hasPassword() && !technician.deactivated());
  }
}

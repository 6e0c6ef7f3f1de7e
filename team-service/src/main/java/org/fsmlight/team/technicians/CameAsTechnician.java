package org.fsmlight.team.technicians;

import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.CameAs;
import org.fsmlight.team.accounts.Credentials;
import org.springframework.stereotype.Component;

/** Technicians who may become dispatchers as well. */
@Component
class CameAsTechnician implements CameAs {

  private final Technicians technicians;

  CameAsTechnician(Technicians technicians) {
    this.technicians = technicians;
  }

  @Override
  public Account.Part part() {
    return Account.Part.TECHNICIAN;
  }

  @Override
  public Optional<Credentials> credentials(AccountId id) {
    return technicians.find(id).map(Technician::credentials);
  }
}

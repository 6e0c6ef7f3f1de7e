package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.FindCredentials;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds a technician to a company. They get a link to create a password unless they have one as a
 * dispatcher.
 */
@Component
public class InviteTechnician {

  private final Accounts accounts;
  private final FindCredentials findCredentials;
  private final Technicians technicians;

  public InviteTechnician(
      Accounts accounts, FindCredentials findCredentials, Technicians technicians) {
    this.accounts = accounts;
    this.findCredentials = findCredentials;
    this.technicians = technicians;
  }

  /**
   * Claims the address, then adds the technician. A claim without a technician, left by a crash, is
   * completed by the next invitation of the same company; of concurrent ones the first that adds
   * the technician wins.
   */
  public Decision invite(
      CompanyId company,
      TechnicianProfile profile,
      EmailAddress email,
      Instant now,
      @Nullable Actor actor) {
    var wanted = new Account(AccountId.random(), company, AccountRole.TECHNICIAN);
    var owner = accounts.claim(email, wanted);
    if (!owner.belongsTo(company)) {
      return new Decision.Refused(new Refusal.EmailTaken());
    }
    if (owner.firstRole() == AccountRole.TECHNICIAN) {
      return add(Technician.invite(owner.id(), company, profile, email, now, actor));
    }
    var credentials = findCredentials.of(owner).orElse(null);
    if (credentials == null) {
      return new Decision.Refused(new Refusal.EmailTaken());
    }
    return credentials.hasPassword()
        ? add(
            Technician.join(
                owner.id(),
                company,
                profile,
                email,
                null,
                List.of(),
                new Credentials.SharedPassword(),
                now,
                actor))
        : new Decision.Refused(new Refusal.NotJoinedYet());
  }

  private Decision add(TechnicianChange first) {
    return technicians.add(first)
        ? new Decision.Accepted(first)
        : new Decision.Refused(new Refusal.EmailTaken());
  }
}

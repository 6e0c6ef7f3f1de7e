package org.fsmlight.team.technicians;

import java.time.Clock;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispatcher adds a technician, who gets a link to create a password. */
@Component
public class InviteTechnician {

  private final Accounts accounts;
  private final Technicians technicians;
  private final Clock clock;

  InviteTechnician(Accounts accounts, Technicians technicians, Clock clock) {
    this.accounts = accounts;
    this.technicians = technicians;
    this.clock = clock;
  }

  /**
   * The address is claimed first. A claim left behind by an invitation that died half-way is
   * completed by the next one of the same company; who adds the technician has won.
   *
   * @return empty when the address belongs to somebody
   */
  public Optional<Technician> invite(
      CompanyId company, TechnicianProfile profile, EmailAddress email, @Nullable String actor) {
    var wanted = new Account(AccountId.random(), company, Account.Part.TECHNICIAN);
    Account holder = accounts.claim(email, wanted);
    if (!holder.company().equals(company) || holder.part() != Account.Part.TECHNICIAN) {
      return Optional.empty();
    }
    var invited = Technician.invited(holder.id(), company, profile, email, clock.instant(), actor);
    return technicians.add(invited) ? Optional.of(invited.technician()) : Optional.empty();
  }

  /**
   * @return empty when the company has no such technician
   */
  public Optional<TechnicianOutcome> again(
      CompanyId company, AccountId id, @Nullable String actor) {
    return technicians
        .find(id)
        .filter(technician -> technician.company().equals(company))
        .flatMap(_ -> technicians.change(id, current -> again(current, actor)));
  }

  private TechnicianOutcome again(Technician current, @Nullable String actor) {
    return current
        .reinvited(clock.instant(), actor)
        .<TechnicianOutcome>map(TechnicianOutcome.Done::new)
        .orElseGet(() -> new TechnicianOutcome.AlreadyJoined(current));
  }
}

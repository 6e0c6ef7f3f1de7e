package org.fsmlight.team.technicians;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.OtherRole;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispatcher adds a technician, who gets a link to create a password. */
@Component
public class InviteTechnician {

  private final Accounts accounts;
  private final OtherRole otherRole;
  private final Technicians technicians;
  private final Clock clock;

  InviteTechnician(Accounts accounts, OtherRole otherRole, Technicians technicians, Clock clock) {
    this.accounts = accounts;
    this.otherRole = otherRole;
    this.technicians = technicians;
    this.clock = clock;
  }

  /** How an invitation ended. */
  public sealed interface Outcome {}

  /** They belong to the team; with a password to create, unless they have one as a dispatcher. */
  public record Invited(Technician technician) implements Outcome {}

  /** The address belongs to somebody. */
  public record EmailTaken() implements Outcome {}

  /** The address is a dispatcher's who has no password yet. */
  public record NotJoinedYet() implements Outcome {}

  /**
   * The address is claimed first. A claim left behind by an invitation that died half-way is
   * completed by the next one of the same company; who adds the technician has won.
   */
  public Outcome invite(
      CompanyId company, TechnicianProfile profile, EmailAddress email, @Nullable String actor) {
    var wanted = new Account(AccountId.random(), company, Account.Part.TECHNICIAN);
    Account holder = accounts.claim(email, wanted);
    if (!holder.isOf(company)) {
      return new EmailTaken();
    }
    if (holder.part() == Account.Part.TECHNICIAN) {
      return added(
          Technician.invited(holder.id(), company, profile, email, clock.instant(), actor));
    }
    Credentials credentials = otherRole.credentials(holder).orElse(null);
    if (credentials == null) {
      return new EmailTaken();
    }
    return credentials.hasPassword()
        ? added(
            Technician.present(
                holder.id(),
                company,
                profile,
                email,
                null,
                List.of(),
                new Credentials.OfTheOtherRole(),
                clock.instant(),
                actor))
        : new NotJoinedYet();
  }

  private Outcome added(TechnicianChange first) {
    return technicians.add(first) ? new Invited(first.technician()) : new EmailTaken();
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
    if (current.deactivated()) {
      return new TechnicianOutcome.Deactivated(current);
    }
    return current
        .reinvited(clock.instant(), actor)
        .<TechnicianOutcome>map(TechnicianOutcome.Done::new)
        .orElseGet(() -> new TechnicianOutcome.AlreadyJoined(current));
  }
}

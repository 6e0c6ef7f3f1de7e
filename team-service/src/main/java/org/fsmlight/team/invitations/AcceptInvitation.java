package org.fsmlight.team.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.accounts.PasswordRules;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.technicians.Invitation;
import org.fsmlight.team.technicians.InvitationToken;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianOutcome;
import org.fsmlight.team.technicians.Technicians;
import org.springframework.stereotype.Component;

/** The invited technician looks at the invitation and creates a password. */
@Component
public class AcceptInvitation {

  private final Technicians technicians;
  private final Companies companies;
  private final Passwords passwords;
  private final Clock clock;

  AcceptInvitation(Technicians technicians, Companies companies, Passwords passwords, Clock clock) {
    this.technicians = technicians;
    this.companies = companies;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What the holder of the link may know before there is a password. */
  public record OpenInvitation(String firstName, String companyName, Instant expiresAt) {}

  /** How accepting ended. */
  public sealed interface Outcome {}

  public record Accepted(Technician technician) implements Outcome {}

  public record PasswordRefused(String reason) implements Outcome {}

  /** Unknown, truncated, expired, used or replaced: nobody learns which. */
  public record Invalid() implements Outcome {}

  public Optional<OpenInvitation> look(InvitationToken token) {
    return invited(token).flatMap(this::open);
  }

  private Optional<OpenInvitation> open(Technician technician) {
    Invitation invitation = technician.invitation();
    Optional<Company> company = companies.find(technician.company());
    return invitation == null
        ? Optional.empty()
        : company.map(
            c ->
                new OpenInvitation(
                    technician.profile().name().first(),
                    c.profile().name(),
                    invitation.expiresAt()));
  }

  /** Of any number at once one wins: the password and the end of the invitation are one write. */
  public Outcome accept(InvitationToken token, Password password) {
    Technician technician = invited(token).orElse(null);
    if (technician == null) {
      return new Invalid();
    }
    var name = technician.profile().name();
    Optional<String> refusal =
        PasswordRules.refusal(password, technician.email(), List.of(name.first(), name.last()));
    if (refusal.isPresent()) {
      return new PasswordRefused(refusal.get());
    }
    PasswordHash hash = passwords.hash(password);
    return technicians
        .change(technician.id(), current -> accepted(current, token, hash))
        .filter(TechnicianOutcome.Done.class::isInstance)
        .map(TechnicianOutcome.Done.class::cast)
        .<Outcome>map(done -> new Accepted(done.technician()))
        .orElseGet(Invalid::new);
  }

  private TechnicianOutcome accepted(Technician current, InvitationToken token, PasswordHash hash) {
    return current
        .accepting(token, hash, clock.instant())
        .<TechnicianOutcome>map(TechnicianOutcome.Done::new)
        .orElseGet(TechnicianOutcome.InvitationInvalid::new);
  }

  private Optional<Technician> invited(InvitationToken token) {
    return token
        .account()
        .flatMap((AccountId id) -> technicians.find(id))
        .filter(technician -> technician.admits(token, clock.instant()));
  }
}

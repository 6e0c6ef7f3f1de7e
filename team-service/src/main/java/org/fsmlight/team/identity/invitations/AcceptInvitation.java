package org.fsmlight.team.identity.invitations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.identity.passwords.PasswordRules;
import org.fsmlight.team.identity.signups.FoundCompany;
import org.fsmlight.team.identity.signups.SignUps;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.technicians.Technicians;
import org.springframework.stereotype.Component;

/** Shows an invitation to the holder of its link and accepts it together with a first password. */
@Component
public class AcceptInvitation {

  private final Technicians technicians;
  private final Dispatchers dispatchers;
  private final Companies companies;
  private final SignUps signUps;
  private final FoundCompany foundCompany;
  private final PasswordHasher passwords;

  public AcceptInvitation(
      Technicians technicians,
      Dispatchers dispatchers,
      Companies companies,
      SignUps signUps,
      FoundCompany foundCompany,
      PasswordHasher passwords) {
    this.technicians = technicians;
    this.dispatchers = dispatchers;
    this.companies = companies;
    this.signUps = signUps;
    this.foundCompany = foundCompany;
    this.passwords = passwords;
  }

  /** The open invitation of the token; empty when the token opens none. */
  public Optional<InvitationPreview> preview(OneTimeToken token, Instant now) {
    return invitee(token, now)
        .map(
            invitee ->
                new InvitationPreview(
                    invitee.name().first(),
                    invitee.company(),
                    invitee.role(),
                    invitee.expiresAt()));
  }

  /**
   * Accepts an invitation. Of concurrent attempts one succeeds, since one write stores the password
   * and ends the invitation.
   */
  public Decision accept(OneTimeToken token, Password password, Instant now) {
    var invitee = invitee(token, now).orElse(null);
    if (invitee == null) {
      return new Decision.Refused(new Refusal.LinkInvalid());
    }
    var names = List.of(invitee.name().first(), invitee.name().last());
    var violation = PasswordRules.violation(password, invitee.email(), names);
    if (violation.isPresent()) {
      return new Decision.Refused(new Refusal.PasswordRejected(violation.get()));
    }
    return invitee
        .accept(passwords.hash(password))
        .<Decision>map(accepted -> accepted)
        .orElseGet(() -> new Decision.Refused(new Refusal.LinkInvalid()));
  }

  private Optional<Invitee> invitee(OneTimeToken token, Instant now) {
    return token
        .account()
        .flatMap(
            id ->
                technician(id, token, now)
                    .or(() -> dispatcher(id, token, now))
                    .or(() -> founder(id, token, now)));
  }

  private Optional<Invitee> technician(AccountId id, OneTimeToken token, Instant now) {
    return technicians
        .find(id)
        .filter(technician -> technician.admits(token, now))
        .flatMap(
            technician ->
                companies
                    .find(technician.company())
                    .map(company -> Invitee.of(technician, company, token, technicians, now)));
  }

  private Optional<Invitee> dispatcher(AccountId id, OneTimeToken token, Instant now) {
    return dispatchers
        .find(id)
        .filter(dispatcher -> dispatcher.admits(token, now))
        .flatMap(
            dispatcher ->
                companies
                    .find(dispatcher.company())
                    .map(company -> Invitee.of(dispatcher, company, token, dispatchers, now)));
  }

  private Optional<Invitee> founder(AccountId id, OneTimeToken token, Instant now) {
    return signUps
        .find(id)
        .flatMap(signUp -> foundCompany.open(signUp, token, now))
        .map(signUp -> Invitee.of(signUp, token, foundCompany, now));
  }
}

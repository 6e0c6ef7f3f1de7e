package org.fsmlight.team.identity.invitations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.signups.FoundCompany;
import org.fsmlight.team.identity.signups.SignUp;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.Technicians;

/**
 * A person whose invitation is open, in whichever role, or who signs a company up.
 *
 * @param company the company's name
 * @param acceptance stores the password hash unless the invitation was used or ended meanwhile
 */
record Invitee(
    AccountRole role,
    PersonName name,
    EmailAddress email,
    String company,
    Instant expiresAt,
    Function<PasswordHash, Optional<Decision.Accepted>> acceptance) {

  Optional<Decision.Accepted> accept(PasswordHash password) {
    return acceptance.apply(password);
  }

  static Invitee of(
      Technician technician,
      Company company,
      OneTimeToken token,
      Technicians technicians,
      Instant now) {
    return new Invitee(
        AccountRole.TECHNICIAN,
        technician.profile().name(),
        technician.email(),
        company.profile().name(),
        expiry(technician.credentials()),
        password ->
            technicians
                .change(technician.id(), current -> current.accept(token, password, now))
                .map(change -> accepted(change.technician())));
  }

  static Invitee of(
      Dispatcher dispatcher,
      Company company,
      OneTimeToken token,
      Dispatchers dispatchers,
      Instant now) {
    return new Invitee(
        AccountRole.DISPATCHER,
        dispatcher.profile().name(),
        dispatcher.profile().email(),
        company.profile().name(),
        expiry(dispatcher.credentials()),
        password ->
            dispatchers
                .change(dispatcher.id(), current -> current.accept(token, password, now))
                .map(change -> accepted(change.dispatcher())));
  }

  static Invitee of(SignUp signUp, OneTimeToken token, FoundCompany foundCompany, Instant now) {
    var founder = signUp.application().founder();
    return new Invitee(
        AccountRole.DISPATCHER,
        founder.name(),
        founder.email(),
        signUp.application().company().name(),
        signUp.stage().dueAt(),
        password -> foundCompany.found(signUp, token, password, now).map(Invitee::accepted));
  }

  private static Instant expiry(Credentials credentials) {
    return credentials.invitation().map(Invitation::expiresAt).orElseThrow();
  }

  private static Decision.Accepted accepted(Technician technician) {
    var verification = technician.verification();
    return new Decision.Accepted(
        technician.id(), verification.state().name(), technician.version(), verification.missing());
  }

  private static Decision.Accepted accepted(Dispatcher dispatcher) {
    return new Decision.Accepted(
        dispatcher.id(), dispatcher.state().name(), dispatcher.version(), List.of());
  }
}

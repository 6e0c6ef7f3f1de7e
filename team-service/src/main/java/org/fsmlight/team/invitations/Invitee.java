package org.fsmlight.team.invitations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.Invitation;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherOutcome;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.invitations.AcceptInvitation.Accepted;
import org.fsmlight.team.signup.FoundCompany;
import org.fsmlight.team.signup.SignUp;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianOutcome;
import org.fsmlight.team.technicians.Technicians;

/**
 * Whose invitation is open, whichever role they were invited to; or who signs up.
 *
 * @param company by name
 * @param accept creates the password at a time; of any number at once one is accepted
 */
record Invitee(
    Account.Part role,
    PersonName name,
    EmailAddress email,
    String company,
    Instant expiresAt,
    BiFunction<PasswordHash, Instant, Optional<Accepted>> accept) {

  static Invitee of(
      Technician technician, Company company, InvitationToken token, Technicians technicians) {
    return new Invitee(
        Account.Part.TECHNICIAN,
        technician.profile().name(),
        technician.email(),
        company.profile().name(),
        expiry(technician.credentials()),
        (hash, now) ->
            technicians
                .change(technician.id(), current -> accepted(current, token, hash, now))
                .flatMap(Invitee::accepted));
  }

  static Invitee of(
      Dispatcher dispatcher, Company company, InvitationToken token, Dispatchers dispatchers) {
    return new Invitee(
        Account.Part.DISPATCHER,
        dispatcher.profile().name(),
        dispatcher.profile().email(),
        company.profile().name(),
        expiry(dispatcher.credentials()),
        (hash, now) ->
            dispatchers
                .change(dispatcher.id(), current -> accepted(current, token, hash, now))
                .flatMap(Invitee::accepted));
  }

  static Invitee of(SignUp signUp, InvitationToken token, FoundCompany foundCompany) {
    var founder = signUp.application().founder();
    return new Invitee(
        Account.Part.DISPATCHER,
        founder.name(),
        founder.email(),
        signUp.application().company().name(),
        signUp.stage().overAt(),
        (hash, _) -> foundCompany.found(signUp, token, hash).map(Invitee::accepted));
  }

  private static Instant expiry(Credentials credentials) {
    return credentials.invitation().map(Invitation::expiresAt).orElseThrow();
  }

  private static TechnicianOutcome accepted(
      Technician current, InvitationToken token, PasswordHash hash, Instant now) {
    return current
        .accepting(token, hash, now)
        .<TechnicianOutcome>map(TechnicianOutcome.Done::new)
        .orElseGet(TechnicianOutcome.InvitationInvalid::new);
  }

  private static DispatcherOutcome accepted(
      Dispatcher current, InvitationToken token, PasswordHash hash, Instant now) {
    return current
        .accepting(token, hash, now)
        .<DispatcherOutcome>map(DispatcherOutcome.Done::new)
        .orElseGet(DispatcherOutcome.InvitationInvalid::new);
  }

  private static Optional<Accepted> accepted(TechnicianOutcome outcome) {
    if (!(outcome instanceof TechnicianOutcome.Done done)) {
      return Optional.empty();
    }
    var technician = done.technician();
    var verification = technician.verification();
    return Optional.of(
        new Accepted(
            technician.id(),
            verification.state().name(),
            technician.version(),
            verification.missing()));
  }

  private static Optional<Accepted> accepted(DispatcherOutcome outcome) {
    return outcome instanceof DispatcherOutcome.Done done
        ? Optional.of(accepted(done.dispatcher()))
        : Optional.empty();
  }

  private static Accepted accepted(Dispatcher dispatcher) {
    return new Accepted(
        dispatcher.id(), dispatcher.state().name(), dispatcher.version(), List.of());
  }
}

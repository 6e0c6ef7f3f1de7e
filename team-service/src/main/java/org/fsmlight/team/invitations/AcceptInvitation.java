package org.fsmlight.team.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordRules;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.signup.FoundCompany;
import org.fsmlight.team.signup.SignUps;
import org.fsmlight.team.technicians.Technicians;
import org.springframework.stereotype.Component;

/** Who was invited, or signs up, looks at the invitation and creates a password. */
@Component
public class AcceptInvitation {

  private final Technicians technicians;
  private final Dispatchers dispatchers;
  private final Companies companies;
  private final SignUps signUps;
  private final FoundCompany foundCompany;
  private final Passwords passwords;
  private final Clock clock;

  AcceptInvitation(
      Technicians technicians,
      Dispatchers dispatchers,
      Companies companies,
      SignUps signUps,
      FoundCompany foundCompany,
      Passwords passwords,
      Clock clock) {
    this.technicians = technicians;
    this.dispatchers = dispatchers;
    this.companies = companies;
    this.signUps = signUps;
    this.foundCompany = foundCompany;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What the holder of the link may know before there is a password. */
  public record OpenInvitation(
      String firstName, String companyName, Account.Part role, Instant expiresAt) {}

  /** How accepting ended. */
  public sealed interface Outcome {}

  /**
   * There is a password now.
   *
   * @param state what that makes of the person
   * @param missing what keeps a technician from being verified
   */
  public record Accepted(AccountId id, String state, long version, List<String> missing)
      implements Outcome {}

  public record PasswordRefused(String reason) implements Outcome {}

  /** Unknown, truncated, expired, used or replaced: nobody learns which. */
  public record Invalid() implements Outcome {}

  public Optional<OpenInvitation> look(InvitationToken token) {
    return invited(token, clock.instant())
        .map(
            invitee ->
                new OpenInvitation(
                    invitee.name().first(),
                    invitee.company(),
                    invitee.role(),
                    invitee.expiresAt()));
  }

  /** Of any number at once one wins: the password and the end of the invitation are one write. */
  public Outcome accept(InvitationToken token, Password password) {
    var invitee = invited(token, clock.instant()).orElse(null);
    if (invitee == null) {
      return new Invalid();
    }
    var names = List.of(invitee.name().first(), invitee.name().last());
    Optional<String> refusal = PasswordRules.refusal(password, invitee.email(), names);
    if (refusal.isPresent()) {
      return new PasswordRefused(refusal.get());
    }
    var hash = passwords.hash(password);
    return invitee
        .accept()
        .apply(hash, clock.instant())
        .<Outcome>map(accepted -> accepted)
        .orElseGet(Invalid::new);
  }

  private Optional<Invitee> invited(InvitationToken token, Instant now) {
    return token.account().flatMap(id -> technician(id, token, now));
  }

  private Optional<Invitee> technician(AccountId id, InvitationToken token, Instant now) {
    return technicians
        .find(id)
        .filter(technician -> technician.admits(token, now))
        .flatMap(
            technician ->
                companies
                    .find(technician.company())
                    .map(company -> Invitee.of(technician, company, token, technicians)))
        .or(() -> dispatcher(id, token, now));
  }

  private Optional<Invitee> dispatcher(AccountId id, InvitationToken token, Instant now) {
    return dispatchers
        .find(id)
        .filter(dispatcher -> dispatcher.admits(token, now))
        .flatMap(
            dispatcher ->
                companies
                    .find(dispatcher.company())
                    .map(company -> Invitee.of(dispatcher, company, token, dispatchers)))
        .or(() -> founder(id, token));
  }

  private Optional<Invitee> founder(AccountId id, InvitationToken token) {
    return signUps
        .find(id)
        .flatMap(signUp -> foundCompany.opened(signUp, token))
        .map(signUp -> Invitee.of(signUp, token, foundCompany));
  }
}

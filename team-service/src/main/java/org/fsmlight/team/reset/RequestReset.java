package org.fsmlight.team.reset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.dispatchers.InviteDispatcher;
import org.fsmlight.team.technicians.InviteTechnician;
import org.fsmlight.team.throttling.Admission;
import org.fsmlight.team.throttling.ClientAddress;
import org.fsmlight.team.throttling.Limit;
import org.fsmlight.team.throttling.Throttle;
import org.springframework.stereotype.Component;

/**
 * Somebody has forgotten a password. What they are answered never depends on whether the mail
 * address has an account.
 */
@Component
public class RequestReset {

  private static final Limit FROM_ONE_PLACE = new Limit("reset-from", 30, Duration.ofHours(1));
  private static final Limit TO_ONE_MAILBOX = new Limit("reset-to", 3, Duration.ofHours(1));

  private final People people;
  private final Accounts accounts;
  private final InviteDispatcher inviteDispatcher;
  private final InviteTechnician inviteTechnician;
  private final Throttle throttle;
  private final Clock clock;

  RequestReset(
      People people,
      Accounts accounts,
      InviteDispatcher inviteDispatcher,
      InviteTechnician inviteTechnician,
      Throttle throttle,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.inviteDispatcher = inviteDispatcher;
    this.inviteTechnician = inviteTechnician;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * A mailbox gets only so many mails in an hour; who asks for more is not told.
   *
   * @return what keeps the caller from trying, whatever the address
   */
  public Optional<Admission.TooMany> request(EmailAddress address, ClientAddress from) {
    Instant now = clock.instant();
    if (throttle.admit(List.of(FROM_ONE_PLACE.by(from.network())), now)
        instanceof Admission.TooMany tooMany) {
      return Optional.of(tooMany);
    }
    var mailbox = TO_ONE_MAILBOX.by(address.key());
    if (throttle.admit(List.of(mailbox), now) instanceof Admission.Admitted) {
      people.at(address).ifPresent(person -> help(person, now));
    }
    return Optional.empty();
  }

  /** Who may not do anything any more gets nothing; who never had a password is invited again. */
  private void help(Person person, Instant now) {
    Account account = person.account();
    CompanyId company = account.company();
    if (company != null && person.knownPassword().isEmpty()) {
      inviteAgain(account, company);
    } else if (person.mayAct()) {
      accounts.change(person.id(), current -> Optional.of(current.resetting(person, now)));
    }
  }

  /** Does nothing for who has left or is deactivated. */
  private void inviteAgain(Account account, CompanyId company) {
    switch (account.part()) {
      case DISPATCHER -> inviteDispatcher.again(company, account.id(), null);
      case TECHNICIAN -> inviteTechnician.again(company, account.id(), null);
      case OPERATOR -> throw new IllegalStateException("operators are of no company");
    }
  }
}

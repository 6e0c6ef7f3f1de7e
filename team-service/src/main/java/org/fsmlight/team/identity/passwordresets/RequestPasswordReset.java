package org.fsmlight.team.identity.passwordresets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.throttling.Admission;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.Limit;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.dispatchers.ReinviteDispatcher;
import org.fsmlight.team.organization.technicians.ReinviteTechnician;
import org.springframework.stereotype.Component;

/**
 * Opens a password reset for the account that has the address. The answer never depends on whether
 * there is one.
 */
@Component
public class RequestPasswordReset {

  private static final Limit FROM_ONE_ADDRESS = new Limit("reset-from", 30, Duration.ofHours(1));
  private static final Limit TO_ONE_MAILBOX = new Limit("reset-to", 3, Duration.ofHours(1));

  private final AccountHolders holders;
  private final Accounts accounts;
  private final ReinviteDispatcher reinviteDispatcher;
  private final ReinviteTechnician reinviteTechnician;
  private final Throttle throttle;

  public RequestPasswordReset(
      AccountHolders holders,
      Accounts accounts,
      ReinviteDispatcher reinviteDispatcher,
      ReinviteTechnician reinviteTechnician,
      Throttle throttle) {
    this.holders = holders;
    this.accounts = accounts;
    this.reinviteDispatcher = reinviteDispatcher;
    this.reinviteTechnician = reinviteTechnician;
    this.throttle = throttle;
  }

  /**
   * Accepts the request unless the client address has made too many. A mailbox gets a few mails an
   * hour; further requests for it are accepted and have no effect.
   */
  public Decision request(EmailAddress address, ClientAddress from, Instant now) {
    if (throttle.admit(List.of(FROM_ONE_ADDRESS.by(from.network())), now)
        instanceof Admission.TooMany(var retryAfter)) {
      return new Decision.Refused(new Refusal.TooManyAttempts(retryAfter));
    }
    var mailbox = TO_ONE_MAILBOX.by(address.key());
    if (throttle.admit(List.of(mailbox), now) instanceof Admission.Admitted) {
      holders.find(address).ifPresent(holder -> sendLink(holder, now));
    }
    return new Decision.Accepted();
  }

  /** A holder without a password is invited again; one who may not act gets nothing. */
  private void sendLink(AccountHolder holder, Instant now) {
    var account = holder.account();
    var company = account.company();
    if (company != null && holder.knownPassword().isEmpty()) {
      reinvite(account, company, now);
    } else if (holder.mayAct()) {
      accounts.change(
          holder.id(), current -> Optional.of(current.requestPasswordReset(holder, now)));
    }
  }

  /** The invitation is refused, and nothing sent, once the person has left or is deactivated. */
  private void reinvite(Account account, CompanyId company, Instant now) {
    switch (account.firstRole()) {
      case DISPATCHER -> reinviteDispatcher.reinvite(company, account.id(), now, null);
      case TECHNICIAN -> reinviteTechnician.reinvite(company, account.id(), now, null);
      case OPERATOR -> throw new IllegalStateException("operators belong to no company");
    }
  }
}

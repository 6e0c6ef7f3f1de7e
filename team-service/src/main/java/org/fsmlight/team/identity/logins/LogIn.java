package org.fsmlight.team.identity.logins;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.audit.records.RecordLogins;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.RehashPassword;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.identity.throttling.Admission;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares a password with that of the account which has the address. A refused login reveals
 * nothing: one password is hashed and the same answer given whether the address is unknown, the
 * password is wrong or not created yet, or the holder may no longer act.
 */
@Component
public class LogIn {

  private final AccountHolders holders;
  private final PasswordHasher passwords;
  private final RehashPassword rehashPassword;
  private final Throttle throttle;
  private final LoginLimits limits;
  private final Tickets tickets;
  private final RecordLogins recordLogins;

  public LogIn(
      AccountHolders holders,
      PasswordHasher passwords,
      RehashPassword rehashPassword,
      Throttle throttle,
      LoginLimits limits,
      Tickets tickets,
      RecordLogins recordLogins) {
    this.holders = holders;
    this.passwords = passwords;
    this.rehashPassword = rehashPassword;
    this.throttle = throttle;
    this.limits = limits;
    this.tickets = tickets;
    this.recordLogins = recordLogins;
  }

  public Decision logIn(EmailAddress address, Password password, ClientAddress from, Instant now) {
    return switch (throttle.admit(limits.attempts(address, from, now), now)) {
      case Admission.TooMany(var retryAfter) ->
          new Decision.Refused(new Refusal.TooManyAttempts(retryAfter));
      case Admission.Admitted admitted -> {
        var holder = holders.find(address).orElse(null);
        if (!matches(password, holder) || holder == null || !holder.mayAct()) {
          if (holder != null) {
            recordLogins.refused(holder.account(), now);
          }
          yield new Decision.Refused(new Refusal.BadCredentials());
        }
        throttle.refund(admitted);
        limits.remember(address, from, now);
        recordLogins.loggedIn(holder.account(), now);
        var verified = rehashPassword.ifOutdated(holder, password, now);
        yield new Decision.Accepted(tickets.issue(holder.id(), verified, now));
      }
    };
  }

  private boolean matches(Password password, @Nullable AccountHolder holder) {
    var known = Optional.ofNullable(holder).flatMap(AccountHolder::knownPassword);
    if (known.isEmpty()) {
      passwords.matchDummy(password);
      return false;
    }
    return passwords.matches(password, known.get());
  }
}

package org.fsmlight.team.identity.logins;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.throttling.Attempt;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.Limit;
import org.springframework.stereotype.Component;

/**
 * The limits on login attempts: a low one for an account from one client address, so that an
 * attacker locks out nobody else; higher ones for a client address and for an account. The higher
 * ones do not apply to an address from which the account's holder has logged in lately, so that
 * guessing from elsewhere does not lock the holder out.
 */
@Component
class LoginLimits {

  static final Limit ACCOUNT_FROM_ADDRESS =
      new Limit("login-account-address", 10, Duration.ofMinutes(15));
  static final Limit ADDRESS = new Limit("login-address", 100, Duration.ofMinutes(15));
  static final Limit ACCOUNT = new Limit("login-account", 100, Duration.ofHours(1));

  private static final Duration FAMILIAR_FOR = Duration.ofDays(30);

  private final ExpiringKeys keys;

  LoginLimits(ExpiringKeys keys) {
    this.keys = keys;
  }

  List<Attempt> attempts(EmailAddress account, ClientAddress from, Instant now) {
    var accountFromAddress = accountFromAddress(account, from);
    return keys.contains(familiar(accountFromAddress), now)
        ? List.of(accountFromAddress)
        : List.of(accountFromAddress, ADDRESS.by(from.network()), ACCOUNT.by(account.key()));
  }

  /** Remembers the client address of a successful login. */
  void remember(EmailAddress account, ClientAddress from, Instant now) {
    keys.put(familiar(accountFromAddress(account, from)), now.plus(FAMILIAR_FOR));
  }

  private static Attempt accountFromAddress(EmailAddress account, ClientAddress from) {
    return ACCOUNT_FROM_ADDRESS.by(account.key() + " " + from.network());
  }

  private static String familiar(Attempt accountFromAddress) {
    return "familiar:" + accountFromAddress.key();
  }
}

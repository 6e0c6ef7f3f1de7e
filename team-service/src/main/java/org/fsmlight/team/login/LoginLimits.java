package org.fsmlight.team.login;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.throttling.Attempt;
import org.fsmlight.team.throttling.ClientAddress;
import org.fsmlight.team.throttling.Limit;
import org.springframework.stereotype.Component;

/**
 * How often a password may be guessed: few times for one account from one address, so that one
 * attacker shuts out nobody else; more often from one address, and for one account from everywhere.
 * The wide limits do not hold where the account's owner has logged in lately: guessing from
 * elsewhere keeps nobody from their work.
 */
@Component
class LoginLimits {

  static final Limit ACCOUNT_FROM_ADDRESS =
      new Limit("login-account-address", 10, Duration.ofMinutes(15));
  static final Limit ADDRESS = new Limit("login-address", 100, Duration.ofMinutes(15));
  static final Limit ACCOUNT = new Limit("login-account", 100, Duration.ofHours(1));

  private static final Duration FAMILIAR_FOR = Duration.ofDays(30);

  private final Marks marks;

  LoginLimits(Marks marks) {
    this.marks = marks;
  }

  List<Attempt> of(EmailAddress account, ClientAddress from, Instant now) {
    String both = pair(account, from);
    Attempt here = ACCOUNT_FROM_ADDRESS.by(both);
    return marks.isSet(familiar(here), now)
        ? List.of(here)
        : List.of(here, ADDRESS.by(from.network()), ACCOUNT.by(account.key()));
  }

  void becomesFamiliar(EmailAddress account, ClientAddress from, Instant now) {
    marks.renew(familiar(ACCOUNT_FROM_ADDRESS.by(pair(account, from))), now.plus(FAMILIAR_FOR));
  }

  private static String pair(EmailAddress account, ClientAddress from) {
    return account.key() + " " + from.network();
  }

  private static String familiar(Attempt here) {
    return "familiar:" + here.key();
  }
}

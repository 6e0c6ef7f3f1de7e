package org.fsmlight.team.identity.logins;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.springframework.stereotype.Component;

/** Issues tickets and redeems each of them once. */
@Component
public class Tickets {

  private final Sealer sealer;
  private final ExpiringKeys redeemed;
  private final AccountHolders holders;

  public Tickets(Sealer sealer, ExpiringKeys redeemed, AccountHolders holders) {
    this.sealer = sealer;
    this.redeemed = redeemed;
    this.holders = holders;
  }

  /** The time within which a ticket must be redeemed. */
  public static Duration lifetime() {
    return Ticket.LIFETIME;
  }

  /** Returns a sealed ticket for a person who has shown the password with this hash. */
  String issue(AccountId account, PasswordHash verified, Instant now) {
    return sealer.seal(Ticket.issue(account, verified, now).text());
  }

  /**
   * Uses a ticket up. Empty when it is not valid, was redeemed before, or was issued for a password
   * that has been changed since, and when the holder may no longer act.
   */
  public Optional<VerifiedLogin> redeem(String sealed, Instant now) {
    return open(sealed)
        .filter(ticket -> ticket.isValidAt(now))
        .flatMap(
            ticket ->
                holders
                    .find(ticket.account())
                    .filter(AccountHolder::mayAct)
                    .flatMap(AccountHolder::knownPassword)
                    .filter(ticket::isFor)
                    .filter(_ -> redeemed.putIfAbsent(key(ticket), ticket.expiresAt()))
                    .map(_ -> new VerifiedLogin(ticket.account(), ticket.password())));
  }

  private static String key(Ticket ticket) {
    return "ticket:" + ticket.nonce();
  }

  private Optional<Ticket> open(String sealed) {
    try {
      return Ticket.parse(sealer.open(sealed));
    } catch (IllegalArgumentException notSealedHere) {
      return Optional.empty();
    }
  }
}

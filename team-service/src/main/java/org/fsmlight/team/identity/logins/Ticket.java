package org.fsmlight.team.identity.logins;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.PasswordHash;

/**
 * Proof that a person has just shown their password. The browser keeps it, sealed, and sends it
 * back with the authorization request; nothing is stored here in between.
 *
 * @param nonce makes the ticket unique, so that it can be redeemed once
 * @param password the fingerprint of the password it was issued for
 */
record Ticket(AccountId account, Instant issuedAt, String nonce, String password) {

  static final Duration LIFETIME = Duration.ofSeconds(60);

  /** Distinguishes tickets from other sealed values. */
  private static final String KIND = "fsm-login-ticket";

  private static final int FIELDS = 5;

  static Ticket issue(AccountId account, PasswordHash password, Instant now) {
    return new Ticket(account, now, UUID.randomUUID().toString(), password.fingerprint());
  }

  String text() {
    return String.join(
        "\n", KIND, account.value(), Long.toString(issuedAt.toEpochMilli()), nonce, password);
  }

  /** Parses {@link #text()}; empty when the text is no ticket. */
  static Optional<Ticket> parse(String text) {
    var fields = text.split("\n", -1);
    if (fields.length != FIELDS || !fields[0].equals(KIND)) {
      return Optional.empty();
    }
    try {
      var issuedAt = Instant.ofEpochMilli(Long.parseLong(fields[2]));
      return Optional.of(new Ticket(new AccountId(fields[1]), issuedAt, fields[3], fields[4]));
    } catch (NumberFormatException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  boolean isValidAt(Instant now) {
    return now.isBefore(expiresAt());
  }

  Instant expiresAt() {
    return issuedAt.plus(LIFETIME);
  }

  boolean isFor(PasswordHash current) {
    return password.equals(current.fingerprint());
  }
}

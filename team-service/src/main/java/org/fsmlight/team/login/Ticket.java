package org.fsmlight.team.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;

/**
 * Says who has just shown their password. Sealed it goes to the browser and comes back with the
 * authorization request: nothing is kept here in between.
 *
 * @param nonce makes it one of its kind, so that it can be used once
 * @param password tells the password it was got with from later ones
 */
record Ticket(AccountId account, Instant issuedAt, String nonce, String password) {

  static final Duration LIFE = Duration.ofSeconds(60);

  /** Keeps other sealed things from being taken for a ticket. */
  private static final String KIND = "fsm-login-ticket";

  private static final int FIELDS = 5;

  static Ticket of(AccountId account, PasswordHash password, Instant now) {
    return new Ticket(account, now, UUID.randomUUID().toString(), fingerprint(password));
  }

  String text() {
    return String.join(
        "\n", KIND, account.value(), Long.toString(issuedAt.toEpochMilli()), nonce, password);
  }

  static Optional<Ticket> read(String text) {
    String[] fields = text.split("\n", -1);
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

  boolean isGoodAt(Instant now) {
    return now.isBefore(expiry());
  }

  Instant expiry() {
    return issuedAt.plus(LIFE);
  }

  boolean wasGotWith(PasswordHash current) {
    return password.equals(fingerprint(current));
  }

  private static String fingerprint(PasswordHash hash) {
    try {
      byte[] bytes = hash.value().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

package org.fsmlight.team.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret of a link that is sent by mail and accepted once: an account id and 256 random bits.
 * Only its hash is stored, so that neither the store nor a log gives access.
 */
public record OneTimeToken(String value) {

  private static final int RANDOM_BYTES = 32;
  private static final int MAX_LENGTH = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static OneTimeToken random(AccountId id) {
    var bits = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bits);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    return new OneTimeToken(id.value() + "." + secret);
  }

  /** The account the token claims to be for; empty when no token of ours looks like this. */
  public Optional<AccountId> account() {
    int dot = value.lastIndexOf('.');
    return dot < 1 || value.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new AccountId(value.substring(0, dot)));
  }

  /** Compares in constant time. */
  boolean hasHash(String other) {
    return MessageDigest.isEqual(
        other.getBytes(StandardCharsets.US_ASCII), hash().getBytes(StandardCharsets.US_ASCII));
  }

  String hash() {
    try {
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}

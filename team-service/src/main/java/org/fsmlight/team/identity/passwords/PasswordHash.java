package org.fsmlight.team.identity.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stored password: an Argon2id hash with its parameters in front. */
public record PasswordHash(String value) {

  private static final int FINGERPRINT_BYTES = 8;

  public PasswordHash {
    if (!value.startsWith("$argon2id$")) {
      throw new IllegalArgumentException("A password hash starts with $argon2id$.");
    }
  }

  /** A digest that differs from that of any later password and reveals nothing of the hash. */
  public String fingerprint() {
    try {
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}

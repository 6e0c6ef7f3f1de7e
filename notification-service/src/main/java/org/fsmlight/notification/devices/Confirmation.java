package org.fsmlight.notification.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An open confirmation: an account wants a device that belongs to another one. The code was sent to
 * the device, so that only its holder can return it.
 *
 * @param id the device and the account that wants it
 * @param codeHash the hash of the code, which is a secret
 */
public record Confirmation(String id, String codeHash, Instant sentAt) {

  private static final Duration VALID = Duration.ofMinutes(10);

  /** The shortest time between two codes for the same device and account. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  static Confirmation of(Device wanted, String code, Instant now) {
    return new Confirmation(id(wanted), hash(code), now);
  }

  static String id(Device wanted) {
    return wanted.id() + "/" + wanted.accountId();
  }

  static String newCode() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  boolean admits(String code, Instant now) {
    return now.isBefore(sentAt.plus(VALID)) && codeHash.equals(hash(code));
  }

  boolean isRecent(Instant now) {
    return now.isBefore(sentAt.plus(PAUSE));
  }

  /** The time before which a confirmation that was sent is expired. */
  static Instant expiredBefore(Instant now) {
    return now.minus(VALID);
  }

  private static String hash(String code) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(code.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}

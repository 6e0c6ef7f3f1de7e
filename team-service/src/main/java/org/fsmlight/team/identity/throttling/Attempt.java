package org.fsmlight.team.identity.throttling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One attempt that counts towards a limit.
 *
 * @param subject the client address, the account's key, or both, whose attempts are counted
 *     together; stored as a hash only
 */
public record Attempt(Limit limit, String subject) {

  /** Identifies limit and subject without revealing the subject. */
  public String key() {
    return limit.name() + ":" + hash(subject);
  }

  /** The counter of this subject in the time window that contains {@code now}. */
  String counter(Instant now) {
    return key() + ":" + window(now);
  }

  /** The end of the time window, when counting starts at zero again. */
  Instant windowEnd(Instant now) {
    return Instant.ofEpochMilli((window(now) + 1) * limit.within().toMillis());
  }

  Duration untilWindowEnd(Instant now) {
    return Duration.between(now, windowEnd(now));
  }

  private long window(Instant now) {
    return Math.floorDiv(now.toEpochMilli(), limit.within().toMillis());
  }

  private static String hash(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

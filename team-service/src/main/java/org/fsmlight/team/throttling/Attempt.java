package org.fsmlight.team.throttling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One try that counts.
 *
 * @param subject whose tries are counted together: a client's address, an account's key, both; kept
 *     only as a hash
 */
public record Attempt(Limit limit, String subject) {

  /** Names limit and subject, without telling who the subject is. */
  public String key() {
    return limit.name() + ":" + hash(subject);
  }

  /** Names the count that this try belongs to: that of one subject, in one stretch of time. */
  String count(Instant now) {
    return key() + ":" + stretch(now);
  }

  /** When counting begins anew. */
  Instant end(Instant now) {
    return Instant.ofEpochMilli((stretch(now) + 1) * limit.within().toMillis());
  }

  Duration until(Instant now) {
    return Duration.between(now, end(now));
  }

  private long stretch(Instant now) {
    return Math.floorDiv(now.toEpochMilli(), limit.within().toMillis());
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

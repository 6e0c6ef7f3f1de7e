package org.fsmlight.requests.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A marketplace hands a booking over, under a key of its choice; the same client and key always
 * mean the same request, however often they arrive.
 *
 * @param client the machine's client id; only it may read the request later
 * @param key the idempotency key
 */
public record Posting(String client, String key, Actor by, Instant at) {

  RequestId requestId() {
    var name = client + '\n' + key;
    return new RequestId(HexFormat.of().formatHex(sha256(name), 0, 16));
  }

  private static byte[] sha256(String name) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

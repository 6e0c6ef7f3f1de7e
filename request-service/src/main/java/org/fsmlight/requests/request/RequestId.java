package org.fsmlight.requests.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a service request, and later the call that comes of it. */
public record RequestId(String value) {

  /** The one id of what the name stands for: whoever makes it again makes the same. */
  static RequestId of(String name) {
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

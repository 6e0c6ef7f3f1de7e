package org.fsmlight.requests.servicerequests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies a service request, and the call of an accepted one. */
public record RequestId(String value) {

  /** Derives the id from a name; the same name always gives the same id. */
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

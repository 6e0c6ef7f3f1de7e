package org.fsmlight.team.tokens.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a token: enough to know it again. */
final class TokenHash {

  /** Stands where a token's value would: no token looks like that. */
  private static final String KNOWN_AS = "only its hash is known: ";

  private TokenHash() {}

  /** Of a token that somebody shows: a stand-in is none. */
  static String of(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Of a token, or of its stand-in. */
  static String kept(String value) {
    return value.startsWith(KNOWN_AS) ? value.substring(KNOWN_AS.length()) : of(value);
  }

  static String standIn(String hash) {
    return KNOWN_AS + hash;
  }
}

package org.fsmlight.team.identity.tokens.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of tokens, and the placeholders that stand for values which are not stored. */
final class TokenHash {

  /** No token starts like this. */
  private static final String PLACEHOLDER = "only its hash is known: ";

  private TokenHash() {}

  /** The hash of a presented token. A presented placeholder matches no stored hash. */
  static String of(String token) {
    try {
      var bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The hash of a token's value, or the one inside a placeholder. */
  static String ofValueOrPlaceholder(String value) {
    return value.startsWith(PLACEHOLDER) ? value.substring(PLACEHOLDER.length()) : of(value);
  }

  static String placeholder(String hash) {
    return PLACEHOLDER + hash;
  }
}

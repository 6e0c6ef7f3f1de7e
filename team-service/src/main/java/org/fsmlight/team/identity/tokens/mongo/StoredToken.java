package org.fsmlight.team.identity.tokens.mongo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** The stored part of a token: its hash and times, not its value. */
record StoredToken(String hash, Instant issuedAt, Instant expiresAt, boolean invalidated) {

  static <T extends OAuth2Token> @Nullable StoredToken of(
      OAuth2Authorization.@Nullable Token<T> token) {
    if (token == null) {
      return null;
    }
    var value = token.getToken();
    return new StoredToken(
        TokenHash.ofValueOrPlaceholder(value.getTokenValue()),
        required(value.getIssuedAt()),
        required(value.getExpiresAt()),
        token.isInvalidated());
  }

  /** The presented value if it is that of this token, otherwise a placeholder. */
  String value(@Nullable String presented) {
    return presented != null && TokenHash.of(presented).equals(hash)
        ? presented
        : TokenHash.placeholder(hash);
  }

  void addMetadata(Map<String, Object> metadata) {
    metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
  }

  private static Instant required(@Nullable Instant time) {
    if (time == null) {
      throw new IllegalStateException("a token has no time of issue or expiry");
    }
    return time;
  }
}

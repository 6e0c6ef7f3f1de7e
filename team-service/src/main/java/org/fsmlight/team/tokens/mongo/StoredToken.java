package org.fsmlight.team.tokens.mongo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** A token without its value. */
record StoredToken(String hash, Instant issuedAt, Instant expiresAt, boolean invalidated) {

  static <T extends OAuth2Token> @Nullable StoredToken of(
      OAuth2Authorization.@Nullable Token<T> token) {
    if (token == null) {
      return null;
    }
    T value = token.getToken();
    return new StoredToken(
        TokenHash.kept(value.getTokenValue()),
        instant(value.getIssuedAt()),
        instant(value.getExpiresAt()),
        token.isInvalidated());
  }

  String value(@Nullable String shown) {
    return shown != null && TokenHash.of(shown).equals(hash) ? shown : TokenHash.standIn(hash);
  }

  void mark(Map<String, Object> metadata) {
    metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
  }

  private static Instant instant(@Nullable Instant time) {
    if (time == null) {
      throw new IllegalStateException("every token has its times");
    }
    return time;
  }
}

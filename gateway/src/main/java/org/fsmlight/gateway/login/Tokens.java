package org.fsmlight.gateway.login;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * The tokens of a login. They leave the session only in requests to the services and the issuer.
 * Serialized in stored sessions; renaming the class would end them.
 */
record Tokens(String access, Instant accessUntil, @Nullable String refresh)
    implements Serializable {

  static final String ATTRIBUTE = "tokens";

  private static final Duration TRANSIT_TIME = Duration.ofSeconds(2);

  static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Instant now) {
    var until = access.getExpiresAt();
    return new Tokens(
        access.getTokenValue(),
        until == null ? now : until,
        refresh == null ? null : refresh.getTokenValue());
  }

  boolean areValid(Instant now) {
    return now.plus(TRANSIT_TIME).isBefore(accessUntil);
  }

  /** Omits the tokens, which a record would print. */
  @Override
  public String toString() {
    return "Tokens until " + accessUntil;
  }
}

package org.fsmlight.gateway.login;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What the issuer gave for a person; it never leaves the session but towards the services. */
record Tokens(String access, Instant accessUntil, @Nullable String refresh)
    implements Serializable {

  static final String ATTRIBUTE = "tokens";

  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Instant now) {
    Instant until = access.getExpiresAt();
    return new Tokens(
        access.getTokenValue(),
        until == null ? now : until,
        refresh == null ? null : refresh.getTokenValue());
  }

  boolean areGood(Instant now) {
    return now.plus(ON_ITS_WAY).isBefore(accessUntil);
  }

  /** A record would print them. */
  @Override
  public String toString() {
    return "Tokens until " + accessUntil;
  }
}

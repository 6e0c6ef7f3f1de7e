package org.fsmlight.team.identity.accounts;

import java.time.Duration;
import java.time.Instant;

/** An open password reset: accepts the one token with this hash until it expires. */
public record PasswordReset(String tokenHash, Instant expiresAt) {

  static final Duration LIFETIME = Duration.ofMinutes(60);

  static PasswordReset open(OneTimeToken token, Instant now) {
    return new PasswordReset(token.hash(), now.plus(LIFETIME));
  }

  boolean admits(OneTimeToken token, Instant now) {
    return now.isBefore(expiresAt) && token.hasHash(tokenHash);
  }
}

package org.fsmlight.team.identity.accounts;

import java.time.Duration;
import java.time.Instant;

/** An open invitation: accepts the one token with this hash until it expires. */
public record Invitation(String tokenHash, Instant expiresAt) {

  public static final Duration LIFETIME = Duration.ofHours(72);

  public static Invitation open(OneTimeToken token, Instant now) {
    return new Invitation(token.hash(), now.plus(LIFETIME));
  }

  public boolean admits(OneTimeToken token, Instant now) {
    return now.isBefore(expiresAt) && token.hasHash(tokenHash);
  }
}

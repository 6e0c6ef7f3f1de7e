package org.fsmlight.team.accounts;

import java.time.Duration;
import java.time.Instant;

/** An open reset: the hash of the one token that works, until it expires. */
public record PasswordReset(String tokenHash, Instant expiresAt) {

  public static final Duration LIFE = Duration.ofMinutes(60);

  static PasswordReset by(InvitationToken token, Instant now) {
    return new PasswordReset(token.hash(), now.plus(LIFE));
  }

  boolean admits(InvitationToken token, Instant now) {
    return new Invitation(tokenHash, expiresAt).admits(token, now);
  }
}

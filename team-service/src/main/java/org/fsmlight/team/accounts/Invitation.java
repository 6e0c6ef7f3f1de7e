package org.fsmlight.team.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** An open invitation: the hash of the one token that works, until it expires. */
public record Invitation(String tokenHash, Instant expiresAt) {

  public static final Duration LIFE = Duration.ofHours(72);

  public static Invitation by(InvitationToken token, Instant now) {
    return new Invitation(token.hash(), now.plus(LIFE));
  }

  public boolean admits(InvitationToken token, Instant now) {
    return now.isBefore(expiresAt)
        && MessageDigest.isEqual(
            tokenHash.getBytes(StandardCharsets.US_ASCII),
            token.hash().getBytes(StandardCharsets.US_ASCII));
  }
}

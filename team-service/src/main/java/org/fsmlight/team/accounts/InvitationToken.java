package org.fsmlight.team.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret of an invitation's link: whose it is, and 256 random bits. Only its hash is kept, so
 * neither the store nor a log can be used to accept an invitation.
 */
public record InvitationToken(String value) {

  private static final int RANDOM_BYTES = 32;
  private static final int MAX_LENGTH = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static InvitationToken random(AccountId of) {
    byte[] bits = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    return new InvitationToken(of.value() + "." + secret);
  }

  /** Whose invitation it claims to be; empty when it can't be a token of ours. */
  public Optional<AccountId> account() {
    int dot = value.lastIndexOf('.');
    return dot < 1 || value.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new AccountId(value.substring(0, dot)));
  }

  String hash() {
    try {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}

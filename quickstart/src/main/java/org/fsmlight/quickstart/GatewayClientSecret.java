package org.fsmlight.quickstart;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The secret of the gateway's OAuth 2 client. Generated at every start, because it is not stored.
 */
record GatewayClientSecret(String secret, String hash) {

  /** The minimum, for a short start: the secret is too long to be guessed. */
  private static final int STRENGTH = 4;

  static GatewayClientSecret generate() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new GatewayClientSecret(
        secret, "{bcrypt}" + new BCryptPasswordEncoder(STRENGTH).encode(secret));
  }
}

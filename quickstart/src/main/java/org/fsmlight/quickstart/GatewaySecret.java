package org.fsmlight.quickstart;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** By which the issuer knows the gateway; made anew at every start, for nobody else keeps it. */
record GatewaySecret(String secret, String hash) {

  /** The least there is: nobody guesses so long a secret, and a start is short. */
  private static final int STRENGTH = 4;

  static GatewaySecret make() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new GatewaySecret(
        secret, "{bcrypt}" + new BCryptPasswordEncoder(STRENGTH).encode(secret));
  }
}

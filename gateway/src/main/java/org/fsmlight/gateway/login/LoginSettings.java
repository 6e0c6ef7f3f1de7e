package org.fsmlight.gateway.login;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people log in. Without an {@code issuer} that is team-service, asked at its own address;
 * any other OpenID Connect issuer tells its addresses itself.
 *
 * @param publicUrl where browsers reach the gateway
 * @param ownIssuer the name team-service has in its tokens
 * @param clientSecret as the issuer knows it
 */
@ConfigurationProperties("fsm.login")
record LoginSettings(
    URI publicUrl,
    String ownIssuer,
    @Nullable String issuer,
    @DefaultValue("fsm-gateway") String clientId,
    String clientSecret,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes) {

  LoginSettings {
    if (clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "Set fsm.login.client-secret to the secret by which the issuer knows the gateway.");
    }
  }

  boolean isOwnIssuer() {
    return issuer == null || issuer.isBlank();
  }

  String otherIssuer() {
    return Objects.requireNonNull(issuer);
  }

  /** Where the issuer sends browsers back to. */
  String callback() {
    return at("/login/oauth2/code/" + Issuer.REGISTRATION);
  }

  String at(String path) {
    return publicUrl.toString().replaceAll("/+$", "") + path;
  }
}

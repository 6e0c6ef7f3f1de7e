package org.fsmlight.gateway.login;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the login. Without an {@code issuer} people log in at team-service, which is
 * called at its own address; any other OpenID Connect issuer publishes its addresses as metadata.
 *
 * @param publicUrl the address at which browsers reach the gateway
 * @param ownIssuer the issuer in the tokens of team-service
 * @param clientSecret the secret of the gateway's client at the issuer
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

  /** The address to which the issuer redirects browsers. */
  String callback() {
    return at("/login/oauth2/code/" + Issuer.REGISTRATION);
  }

  String at(String path) {
    return publicUrl.toString().replaceAll("/+$", "") + path;
  }
}

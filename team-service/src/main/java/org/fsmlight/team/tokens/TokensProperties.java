package org.fsmlight.team.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues tokens, to whom, for how long.
 *
 * @param issuer the installation's public URL
 * @param publicUrl where browsers reach it
 * @param tokenLife short, since a signed token can't be taken back
 * @param gatewayClient without it nobody can log in at the gateway
 * @param appClient without it there is no app
 */
@ConfigurationProperties("fsm")
record TokensProperties(
    URI issuer,
    URI publicUrl,
    @DefaultValue List<MachineClient> clients,
    @DefaultValue("5m") Duration tokenLife,
    @DefaultValue("fsm-light") String audience,
    @Nullable GatewayClient gatewayClient,
    @Nullable AppClient appClient,
    LoginLife logins) {

  TokensProperties {
    if (issuer == null || !issuer.isAbsolute()) {
      throw new IllegalArgumentException(
          "Set fsm.issuer to the public URL people and machines reach the installation at.");
    }
  }

  /**
   * The gateway, which logs people in.
   *
   * @param secretHash hashed already, with its algorithm in front: <code>{bcrypt}$2a$...</code>
   */
  record GatewayClient(String secretHash) {

    GatewayClient {
      if (secretHash == null || !secretHash.matches("\\{[a-zA-Z0-9@_-]+}.+")) {
        throw new IllegalArgumentException(
            "fsm.gateway-client.secret-hash starts with its algorithm, such as {bcrypt}$2a$10$...;"
                + " plain secrets are not taken.");
      }
    }
  }

  /** The app, which can keep no secret. */
  record AppClient(List<String> redirectUris) {

    AppClient {
      if (redirectUris == null || redirectUris.isEmpty()) {
        throw new IllegalArgumentException("fsm.app-client needs redirect-uris.");
      }
    }
  }
}

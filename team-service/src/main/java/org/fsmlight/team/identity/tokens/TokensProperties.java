package org.fsmlight.team.identity.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration of the issuer.
 *
 * @param issuer the installation's public URL
 * @param publicUrl the URL at which browsers reach the installation
 * @param tokenLife the lifetime of access tokens; short, since a signed token cannot be revoked
 * @param gatewayClient null where nobody logs in at the gateway
 * @param appClient null where there is no app
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
    LoginLifetime logins) {

  TokensProperties {
    if (issuer == null || !issuer.isAbsolute()) {
      throw new IllegalArgumentException(
          "Set fsm.issuer to the public URL people and machines reach the installation at.");
    }
  }

  /**
   * The gateway, through which people log in.
   *
   * @param secretHash the hashed secret with its algorithm in front: <code>{bcrypt}$2a$...</code>
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

  /** The app, which cannot keep a secret. */
  record AppClient(List<String> redirectUris) {
    AppClient {
      if (redirectUris == null || redirectUris.isEmpty()) {
        throw new IllegalArgumentException("fsm.app-client needs redirect-uris.");
      }
    }
  }
}

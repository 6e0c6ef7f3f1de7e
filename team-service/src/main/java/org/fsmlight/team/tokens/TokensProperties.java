package org.fsmlight.team.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues tokens, to whom, for how long.
 *
 * @param issuer the installation's public URL
 * @param tokenLife short, since a signed token can't be taken back
 */
@ConfigurationProperties("fsm")
record TokensProperties(
    URI issuer,
    @DefaultValue List<MachineClient> clients,
    @DefaultValue("5m") Duration tokenLife,
    @DefaultValue("fsm-light") String audience) {

  TokensProperties {
    if (issuer == null || !issuer.isAbsolute()) {
      throw new IllegalArgumentException(
          "Set fsm.issuer to the public URL people and machines reach the installation at.");
    }
  }
}

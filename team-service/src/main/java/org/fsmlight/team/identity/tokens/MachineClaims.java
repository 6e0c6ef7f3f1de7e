package org.fsmlight.team.identity.tokens;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/**
 * Adds role, company and account of a machine to its access token. Lists are mutable, since
 * immutable JDK lists cannot be read back from stored authorizations.
 */
final class MachineClaims {

  private final ConfiguredClients clients;
  private final String audience;

  MachineClaims(ConfiguredClients clients, String audience) {
    this.clients = clients;
    this.audience = audience;
  }

  void customize(JwtEncodingContext context) {
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      return;
    }
    var clientId = context.getRegisteredClient().getClientId();
    var machine = clients.machine(clientId).orElseThrow(() -> new IllegalStateException(clientId));
    var claims = context.getClaims();
    claims.audience(new ArrayList<>(List.of(audience)));
    claims.claim("client_id", clientId);
    claims.claim("roles", new ArrayList<>(List.of(machine.role().name())));
    if (machine.company() != null) {
      claims.claim("company", machine.company());
    }
    if (machine.account() != null) {
      claims.claim("account", machine.account());
    }
  }
}

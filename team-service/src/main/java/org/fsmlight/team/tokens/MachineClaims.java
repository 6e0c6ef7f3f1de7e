package org.fsmlight.team.tokens;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/**
 * Puts whom a machine acts for into its access token. Lists are mutable ones: immutable JDK lists
 * can't be read back once authorizations are stored.
 */
final class MachineClaims {

  private final KnownClients clients;
  private final String audience;

  MachineClaims(KnownClients clients, String audience) {
    this.clients = clients;
    this.audience = audience;
  }

  void customize(JwtEncodingContext context) {
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      return;
    }
    String clientId = context.getRegisteredClient().getClientId();
    MachineClient machine =
        clients.machine(clientId).orElseThrow(() -> new IllegalStateException(clientId));
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

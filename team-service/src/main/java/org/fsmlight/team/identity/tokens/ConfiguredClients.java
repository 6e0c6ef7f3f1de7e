package org.fsmlight.team.identity.tokens;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** All registered clients: the machines, and the clients through which people log in. */
final class ConfiguredClients implements RegisteredClientRepository {

  private final Map<String, MachineClient> machines = new HashMap<>();
  private final Map<String, RegisteredClient> registered = new HashMap<>();

  ConfiguredClients(
      List<MachineClient> machineClients,
      TokenSettings settings,
      List<RegisteredClient> loginClients) {
    for (var client : machineClients) {
      machines.put(client.id(), client);
      add(registered(client, settings));
    }
    loginClients.forEach(this::add);
  }

  private void add(RegisteredClient client) {
    if (registered.put(client.getClientId(), client) != null) {
      throw new IllegalArgumentException(
          "Client " + client.getClientId() + " is configured twice.");
    }
  }

  private static RegisteredClient registered(MachineClient client, TokenSettings settings) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret(client.secretHash())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(settings)
        .build();
  }

  Optional<MachineClient> machine(String clientId) {
    return Optional.ofNullable(machines.get(clientId));
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return registered.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return registered.get(clientId);
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients come from the configuration.");
  }
}

package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fsmlight.common.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

class ConfiguredClientsTests {

  private static final String HASH = "{bcrypt}$2a$10$x";
  private static final MachineClient SHOP =
      new MachineClient("shop", HASH, Role.MARKETPLACE, null, null);

  @Test
  void usesTheClientIdAsTheInternalId() {
    assertThat(clients(SHOP).findByClientId("shop").getId())
        .isEqualTo(clients(SHOP).findById("shop").getId())
        .isEqualTo("shop");
  }

  @Test
  void machinesGetClientCredentialsOnly() {
    assertThat(clients(SHOP).findByClientId("shop").getAuthorizationGrantTypes())
        .containsExactly(AuthorizationGrantType.CLIENT_CREDENTIALS);
  }

  @Test
  void doesNotFindOtherClients() {
    assertThat(clients(SHOP).findByClientId("other")).isNull();
  }

  @Test
  void refusesADuplicateClient() {
    assertThatIllegalArgumentException().isThrownBy(() -> clients(SHOP, SHOP));
  }

  @Test
  void refusesAPlainSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient("shop", "secret", Role.MARKETPLACE, null, null))
        .withMessageContaining("{bcrypt}");
  }

  @Test
  void aClientThatActsAsAPersonNeedsCompanyAndAccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient("app", HASH, Role.DISPATCHER, "c1", null))
        .withMessageContaining("account");
  }

  private static ConfiguredClients clients(MachineClient... clients) {
    return new ConfiguredClients(List.of(clients), TokenSettings.builder().build(), List.of());
  }
}

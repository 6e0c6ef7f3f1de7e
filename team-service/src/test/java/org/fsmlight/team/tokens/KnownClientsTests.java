package org.fsmlight.team.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fsmlight.common.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

class KnownClientsTests {

  private static final String HASH = "{bcrypt}$2a$10$x";
  private static final MachineClient SHOP =
      new MachineClient("shop", HASH, Role.MARKETPLACE, null, null);

  @Test
  void aClientsInnerIdStaysTheSame() {
    assertThat(known(SHOP).findByClientId("shop").getId())
        .isEqualTo(known(SHOP).findById("shop").getId())
        .isEqualTo("shop");
  }

  @Test
  void machinesGetClientCredentialsOnly() {
    assertThat(known(SHOP).findByClientId("shop").getAuthorizationGrantTypes())
        .containsExactly(AuthorizationGrantType.CLIENT_CREDENTIALS);
  }

  @Test
  void nobodyElseIsKnown() {
    assertThat(known(SHOP).findByClientId("other")).isNull();
  }

  @Test
  void refusesAClientConfiguredTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> known(SHOP, SHOP));
  }

  @Test
  void refusesAPlainSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient("shop", "secret", Role.MARKETPLACE, null, null))
        .withMessageContaining("{bcrypt}");
  }

  @Test
  void whoActsAsAPersonNamesCompanyAndAccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient("app", HASH, Role.DISPATCHER, "c1", null))
        .withMessageContaining("account");
  }

  private static KnownClients known(MachineClient... clients) {
    return new KnownClients(List.of(clients), TokenSettings.builder().build(), List.of());
  }
}

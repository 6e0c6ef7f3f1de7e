package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fsmlight.common.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A configuration that would give a machine too much, or nothing, stops the service. */
class MachineClientTests {

  private static final String HASH = "{bcrypt}$2a$10$x";

  @Test
  void needsAnId() {
    assertRefused(null, HASH, Role.MARKETPLACE, "id");
    assertRefused(" ", HASH, Role.MARKETPLACE, "id");
  }

  @Test
  void needsAHashedSecret() {
    assertRefused("shop", null, Role.MARKETPLACE, "plain secrets are not taken");
    assertRefused("shop", "secret", Role.MARKETPLACE, "plain secrets are not taken");
  }

  @Test
  void needsARole() {
    assertRefused("shop", HASH, null, "role");
  }

  @ParameterizedTest
  @EnumSource(names = {"DISPATCHER", "TECHNICIAN"})
  void needsACompanyAndAnAccountToActInACompany(Role role) {
    assertRefused("app", HASH, role, "company and account");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient("app", HASH, role, "c1", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient("app", HASH, role, null, "a1"));
    assertThat(new MachineClient("app", HASH, role, "c1", "a1").role()).isEqualTo(role);
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKETPLACE", "OPERATOR"})
  void marketplaceAndOperatorsActForNoCompany(Role role) {
    assertThat(new MachineClient("shop", HASH, role, null, null).company()).isNull();
  }

  private static void assertRefused(String id, String hash, Role role, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineClient(id, hash, role, null, null))
        .withMessageContaining(reason);
  }
}

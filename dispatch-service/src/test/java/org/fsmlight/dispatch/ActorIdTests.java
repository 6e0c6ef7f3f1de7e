package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorIdTests {

  @ParameterizedTest
  @CsvSource({
    "dispatcher/dora, dispatcher, dora",
    "marketplace/a/b, marketplace, a/b",
    "dora, '', dora"
  })
  void consistsOfRoleAndId(String value, String role, String id) {
    assertThat(new ActorId(value).role()).isEqualTo(role);
    assertThat(new ActorId(value).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"dispatcher/dora", "''", ","})
  void isNullForNullOnly(String value) {
    assertThat(ActorId.ofNullable(value)).isEqualTo(value == null ? null : new ActorId(value));
  }
}

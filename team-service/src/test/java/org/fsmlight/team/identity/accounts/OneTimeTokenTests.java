package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeTokenTests {

  private static final AccountId ID = new AccountId("lea.brunner");

  @Test
  void namesItsAccount() {
    assertThat(OneTimeToken.random(ID).account()).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", ".secret", "."})
  void namesNoAccountWithoutOneBeforeItsSecret(String value) {
    assertThat(new OneTimeToken(value).account()).isEmpty();
  }

  @Test
  void hasAtMost200Characters() {
    assertThat(new OneTimeToken("a." + "x".repeat(198)).account()).contains(new AccountId("a"));
    assertThat(new OneTimeToken("a." + "x".repeat(199)).account()).isEmpty();
  }

  @Test
  void matchesItsOwnHashOnly() {
    var token = OneTimeToken.random(ID);

    assertThat(token.hasHash(token.hash())).isTrue();
    assertThat(OneTimeToken.random(ID).hasHash(token.hash())).isFalse();
    assertThat(token.hash()).hasSize(64).doesNotContain("lea");
  }

  @Test
  void printsNoSecret() {
    assertThat(OneTimeToken.random(ID)).hasToString("***");
  }
}

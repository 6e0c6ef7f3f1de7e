package org.fsmlight.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FlavourTests {

  @Test
  void prefersDockerWhereItIsAvailable() {
    assertThat(Flavour.chosenBy("", () -> true)).isEqualTo(Flavour.DOCKER);
    assertThat(Flavour.chosenBy("", () -> false)).isEqualTo(Flavour.EMBEDDED);
  }

  @Test
  void followsTheProperty() {
    assertThat(Flavour.chosenBy("embedded", () -> true)).isEqualTo(Flavour.EMBEDDED);
    assertThat(Flavour.chosenBy("docker", () -> true)).isEqualTo(Flavour.DOCKER);
  }

  @Test
  void failsWhenDockerIsDemandedButAbsent() {
    assertThatThrownBy(() -> Flavour.chosenBy("docker", () -> false))
        .hasMessageContaining("demands Docker");
  }

  @Test
  void failsOnAnUnknownValue() {
    assertThatThrownBy(() -> Flavour.chosenBy("dokcer", () -> true)).hasMessageContaining("dokcer");
  }
}

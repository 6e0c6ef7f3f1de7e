package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All modules declare local variables by the one rule of {@link LocalVariables}. */
class LocalVariablesTests {

  @Test
  void sourcesDeclareLocalVariablesByOneRule() throws IOException {
    assertThat(LocalVariables.violations(Sources.ending("java"))).isEmpty();
  }

  @Test
  void refusesEveryTypeThatIsWrittenWithoutNeed() throws IOException {
    for (var fixture : Fixtures.sources("localVariables/violating")) {
      assertThat(LocalVariables.violations(List.of(fixture))).as("%s", fixture).isNotEmpty();
    }
  }

  @Test
  void letsTheMendedPass() throws IOException {
    assertThat(LocalVariables.violations(Fixtures.sources("localVariables/mended"))).isEmpty();
  }
}

package org.fsmlight.common.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AutoConfigurationFilterTests {

  private final MockEnvironment environment = new MockEnvironment();
  private final AutoConfigurationFilter filter = new AutoConfigurationFilter();

  @Test
  void keepsEverythingWhenNothingIsListed() {
    filter.setEnvironment(environment);

    assertThat(filter.match(new String[] {"a.A", null, "b.B"}, null)).containsOnly(true);
  }

  @Test
  void excludesByPrefix() {
    environment.setProperty("fsm.hosting.without", "a.,b.B");
    filter.setEnvironment(environment);

    assertThat(filter.match(new String[] {"a.A", "a.x.A", "b.B", "b.C", null}, null))
        .containsExactly(false, false, false, true, true);
  }
}

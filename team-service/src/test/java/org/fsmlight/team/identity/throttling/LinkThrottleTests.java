package org.fsmlight.team.identity.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkThrottleTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ClientAddress HERE = ClientAddress.of("192.0.2.7");

  private final LinkThrottle links = new LinkThrottle(new Throttle(new InMemoryAttemptCounters()));

  @Test
  void locksAnAddressAfter300InvalidLinks() {
    for (int i = 0; i < 300; i++) {
      assertThat(open(HERE, Optional.empty())).isEqualTo("invalid");
    }

    assertThat(open(HERE, Optional.of("opened"))).isEqualTo("wait PT10M");
    assertThat(open(ClientAddress.of("192.0.2.8"), Optional.of("opened"))).isEqualTo("opened");
  }

  @Test
  void doesNotCountValidLinks() {
    for (int i = 0; i < 600; i++) {
      assertThat(open(HERE, Optional.of("opened"))).isEqualTo("opened");
    }
  }

  private String open(ClientAddress from, Optional<String> opened) {
    return links.open(from, NOW, () -> opened, () -> "invalid", wait -> "wait " + wait);
  }
}

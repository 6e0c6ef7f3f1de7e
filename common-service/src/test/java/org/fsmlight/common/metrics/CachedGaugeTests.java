package org.fsmlight.common.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedGaugeTests {

  private final AtomicInteger asked = new AtomicInteger();
  private Instant now = Instant.parse("2026-11-21T20:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final CachedGauge<Integer> gauge =
      new CachedGauge<>(asked::incrementAndGet, Duration.ofSeconds(15), clock);

  @Test
  void asksAgainOnlyWhenTheAnswerIsNoLongerFresh() {
    assertThat(gauge.value(n -> n)).isEqualTo(1);
    now = now.plusSeconds(14);
    assertThat(gauge.value(n -> n)).isEqualTo(1);
    now = now.plusSeconds(1);
    assertThat(gauge.value(n -> n)).isEqualTo(2);
  }

  @Test
  void isNotANumberWhileTheStoreIsUnavailable() {
    var unavailable =
        new CachedGauge<Integer>(
            () -> {
              throw new IllegalStateException("unavailable");
            },
            Duration.ofSeconds(15),
            clock);

    assertThat(unavailable.value(n -> n)).isNaN();
  }
}

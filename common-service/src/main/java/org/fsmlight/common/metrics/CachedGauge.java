package org.fsmlight.common.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** An answer that is dear to get, told again while it is fresh; no number when there is none. */
final class CachedGauge<T> {

  private final Supplier<T> source;
  private final Duration fresh;
  private final Clock clock;
  private @Nullable T answer;
  private Instant askedAt = Instant.MIN;

  CachedGauge(Supplier<T> source, Duration fresh, Clock clock) {
    this.source = source;
    this.fresh = fresh;
    this.clock = clock;
  }

  synchronized double number(ToDoubleFunction<T> of) {
    Instant now = clock.instant();
    if (askedAt == Instant.MIN || !now.isBefore(askedAt.plus(fresh))) {
      askedAt = now;
      try {
        answer = source.get();
      } catch (RuntimeException storeAway) {
        answer = null;
      }
    }
    return answer == null ? Double.NaN : of.applyAsDouble(answer);
  }
}

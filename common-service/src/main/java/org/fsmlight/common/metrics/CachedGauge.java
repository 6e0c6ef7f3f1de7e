package org.fsmlight.common.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads gauge values from a source that is expensive to ask, at most once in a given time. The
 * value is {@code NaN} while the source fails.
 */
final class CachedGauge<T> {

  private final Supplier<T> source;
  private final Duration fresh;
  private final Clock clock;
  private @Nullable T answer;
  private Instant askedAt = Instant.MIN;

  /**
   * @param fresh how long an answer of the source is used
   */
  CachedGauge(Supplier<T> source, Duration fresh, Clock clock) {
    this.source = source;
    this.fresh = fresh;
    this.clock = clock;
  }

  synchronized double value(ToDoubleFunction<T> of) {
    var now = clock.instant();
    if (askedAt == Instant.MIN || !now.isBefore(askedAt.plus(fresh))) {
      askedAt = now;
      try {
        answer = source.get();
      } catch (RuntimeException storeUnavailable) {
        answer = null;
      }
    }
    return answer == null ? Double.NaN : of.applyAsDouble(answer);
  }
}

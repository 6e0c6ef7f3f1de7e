package org.fsmlight.common.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.outbox.Backlog;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.Relay;

/**
 * Gauges of pending events and dead letters. A scrape asks the store, but not every scrape does.
 */
public final class OperationsMeters implements MeterBinder {

  private static final int MAX_AGGREGATES = 10_000;

  private final Relay relay;
  private final CachedGauge<Backlog> backlog;
  private final CachedGauge<Long> deadLetters;
  private final Clock clock;

  /**
   * @param fresh how long an answer of the store is used
   */
  public OperationsMeters(
      Relay relay, OutboxSweeper outboxes, DeadLetters letters, Clock clock, Duration fresh) {
    this.relay = relay;
    this.backlog =
        new CachedGauge<>(() -> outboxes.backlog(clock.instant(), MAX_AGGREGATES), fresh, clock);
    this.deadLetters = new CachedGauge<>(letters::countWaiting, fresh, clock);
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("fsm.outbox.in.flight", relay, Relay::inFlight).register(meters);
    Gauge.builder("fsm.outbox.depth", () -> backlog.value(Backlog::events)).register(meters);
    Gauge.builder("fsm.outbox.age", () -> backlog.value(this::age))
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("fsm.deadletters", () -> deadLetters.value(count -> count)).register(meters);
  }

  private double age(Backlog waiting) {
    var oldest = waiting.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }
}

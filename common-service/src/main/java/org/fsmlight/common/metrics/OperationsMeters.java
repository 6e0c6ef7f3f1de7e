package org.fsmlight.common.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.outbox.Backlog;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.Relay;

/** What waits. The store is asked by who scrapes, and not at every scrape. */
public final class OperationsMeters implements MeterBinder {

  private static final int MOST_AGGREGATES = 10_000;

  private final Relay relay;
  private final CachedGauge<Backlog> backlog;
  private final CachedGauge<Long> deadLetters;
  private final Clock clock;

  /**
   * @param fresh how long an answer of the store may be told again
   */
  public OperationsMeters(
      Relay relay, OutboxSweeper outboxes, DeadLetters letters, Clock clock, Duration fresh) {
    this.relay = relay;
    this.backlog =
        new CachedGauge<>(() -> outboxes.backlog(clock.instant(), MOST_AGGREGATES), fresh, clock);
    this.deadLetters = new CachedGauge<>(letters::waiting, fresh, clock);
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("fsm.outbox.in.flight", relay, Relay::inFlight).register(meters);
    Gauge.builder("fsm.outbox.depth", () -> backlog.number(Backlog::events)).register(meters);
    Gauge.builder("fsm.outbox.age", () -> backlog.number(this::age))
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("fsm.deadletters", () -> deadLetters.number(count -> count)).register(meters);
  }

  private double age(Backlog waiting) {
    Instant oldest = waiting.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }
}

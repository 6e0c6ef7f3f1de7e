package org.fsmlight.common.clocks;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares the clock with the database's regularly, because the counters of machines drift, and at
 * once after the machine was suspended, because its counter stood still.
 */
final class SynchronizeClock {

  private static final Logger log = LoggerFactory.getLogger(SynchronizeClock.class);

  private final DatabaseClock clock;
  private final Duration interval;
  private @Nullable Duration failedAt;

  SynchronizeClock(DatabaseClock clock, Duration interval) {
    this.clock = clock;
    this.interval = interval;
  }

  @Scheduled(fixedDelay = 1000)
  void tick() {
    if (clock.wasSuspended() || sinceLastAttempt().compareTo(interval) >= 0) {
      synchronize();
    }
  }

  private Duration sinceLastAttempt() {
    var sinceComparison = clock.sinceComparison();
    return Optional.ofNullable(failedAt).map(sinceComparison::minus).orElse(sinceComparison);
  }

  private void synchronize() {
    try {
      clock.synchronize();
      failedAt = null;
    } catch (RuntimeException unavailable) {
      failedAt = clock.sinceComparison();
      log.warn("The database did not return its time; the last comparison holds", unavailable);
    }
  }
}

package org.fsmlight.notification.clocks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the clock with the database's regularly, because the counters of machines drift. */
@Component
final class SynchronizeClock {

  private static final Logger log = LoggerFactory.getLogger(SynchronizeClock.class);

  private final DatabaseClock clock;

  SynchronizeClock(DatabaseClock clock) {
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${fsm.notification.clock-sync:30s}",
      fixedDelayString = "${fsm.notification.clock-sync:30s}")
  void run() {
    try {
      clock.synchronize();
    } catch (RuntimeException unavailable) {
      log.warn("The database did not return its time; the last comparison holds", unavailable);
    }
  }
}

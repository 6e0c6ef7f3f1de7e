package org.fsmlight.common;

import java.time.Clock;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Ticks the outbox sweeper every second. */
final class OutboxSchedule {

  private static final Logger log = LoggerFactory.getLogger(OutboxSchedule.class);

  private final OutboxSweeper sweeper;
  private final Clock clock;

  OutboxSchedule(OutboxSweeper sweeper, Clock clock) {
    this.sweeper = sweeper;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void tick() {
    try {
      sweeper.tick(clock.instant());
    } catch (RuntimeException storeUnavailable) {
      log.warn("Outboxes could not be swept: {}", storeUnavailable.toString());
    }
  }
}

package org.fsmlight.common.erasure;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Ticks the erasure process every second. */
final class ErasureSchedule {

  private static final Logger log = LoggerFactory.getLogger(ErasureSchedule.class);

  private final ErasureProcess process;
  private final Clock clock;

  ErasureSchedule(ErasureProcess process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void tick() {
    try {
      process.tick(clock.instant());
    } catch (RuntimeException storeUnavailable) {
      log.warn("Erasures could not be processed: {}", storeUnavailable.toString());
    }
  }
}

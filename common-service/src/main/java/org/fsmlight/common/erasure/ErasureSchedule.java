package org.fsmlight.common.erasure;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every second whether an erasure has a round to go. */
final class ErasureSchedule {

  private static final Logger log = LoggerFactory.getLogger(ErasureSchedule.class);

  private final ErasureProcess erasures;
  private final Clock clock;

  ErasureSchedule(ErasureProcess erasures, Clock clock) {
    this.erasures = erasures;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void tick() {
    try {
      erasures.tick(clock.instant());
    } catch (RuntimeException storeAway) {
      log.warn("ErasureProcess not looked after: {}", storeAway.toString());
    }
  }
}

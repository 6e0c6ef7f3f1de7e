package org.fsmlight.team.sweeping;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes expired records every quarter of an hour. Several instances may do so concurrently. */
@Component
class SweepSchedule {

  private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

  private final List<Expiring> stores;
  private final Clock clock;

  SweepSchedule(List<Expiring> stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    for (var store : stores) {
      try {
        store.deleteExpired(clock.instant());
      } catch (RuntimeException storeUnavailable) {
        log.warn("Expired records were not deleted: {}", storeUnavailable.toString());
      }
    }
  }
}

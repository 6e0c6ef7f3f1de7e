package org.fsmlight.team.sweeping;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every quarter of an hour; several instances do no harm to one another. */
@Component
class SweepSchedule {

  private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

  private final List<Expiring> kept;
  private final Clock clock;

  SweepSchedule(List<Expiring> kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    for (Expiring each : kept) {
      try {
        each.dropExpired(clock.instant());
      } catch (RuntimeException storeAway) {
        log.warn("Expired records not dropped: {}", storeAway.toString());
      }
    }
  }
}

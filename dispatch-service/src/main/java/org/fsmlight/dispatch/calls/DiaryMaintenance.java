package org.fsmlight.dispatch.calls;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Releases orphaned reservations and reviews all qualifications, at the start of the service and at
 * regular intervals.
 */
@Component
class DiaryMaintenance {

  private static final Logger log = LoggerFactory.getLogger(DiaryMaintenance.class);

  private final ReleaseOrphanedReservations orphans;
  private final ReviewQualification qualification;
  private final Clock clock;
  private final Duration grace;

  DiaryMaintenance(
      ReleaseOrphanedReservations orphans,
      ReviewQualification qualification,
      Clock clock,
      @Value("${fsm.diary.grace:30s}") Duration grace) {
    this.orphans = orphans;
    this.qualification = qualification;
    this.clock = clock;
    this.grace = grace;
  }

  @Scheduled(fixedDelayString = "${fsm.diary.sweep-every:30s}")
  void maintain() {
    try {
      var now = clock.instant();
      var released = orphans.release(now, grace);
      if (released > 0) {
        log.warn("Released {} reservations that no call confirms", released);
      }
      qualification.reviewAll(now);
    } catch (RuntimeException storeUnavailable) {
      log.warn("Diary maintenance failed: {}", storeUnavailable.toString());
    }
  }
}

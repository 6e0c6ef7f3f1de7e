package org.fsmlight.dispatch.calls;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the diaries swept and their calls reviewed, at the start and then regularly. */
@Component
class DiarySchedule {

  private static final Logger log = LoggerFactory.getLogger(DiarySchedule.class);

  private final DiarySweeper sweeper;
  private final ReviewQualification qualification;
  private final Clock clock;
  private final Duration grace;

  DiarySchedule(
      DiarySweeper sweeper,
      ReviewQualification qualification,
      Clock clock,
      @Value("${fsm.diary.grace:30s}") Duration grace) {
    this.sweeper = sweeper;
    this.qualification = qualification;
    this.clock = clock;
    this.grace = grace;
  }

  @Scheduled(fixedDelayString = "${fsm.diary.sweep-every:30s}")
  void sweep() {
    try {
      var now = clock.instant();
      var dropped = sweeper.sweep(now, grace);
      if (dropped > 0) {
        log.warn("Dropped {} reservations no call confirmed", dropped);
      }
      qualification.reviewAll(now);
    } catch (RuntimeException storeAway) {
      log.warn("Diaries not swept: {}", storeAway.toString());
    }
  }
}

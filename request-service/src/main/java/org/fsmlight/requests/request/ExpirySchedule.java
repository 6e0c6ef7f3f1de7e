package org.fsmlight.requests.request;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether a request may have expired. */
@Component
class ExpirySchedule {

  private static final Logger log = LoggerFactory.getLogger(ExpirySchedule.class);

  private final Expiry expiry;
  private final Clock clock;

  ExpirySchedule(Expiry expiry, Clock clock) {
    this.expiry = expiry;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void tick() {
    try {
      expiry.tick(clock.instant());
    } catch (RuntimeException storeAway) {
      log.warn("Requests not looked through for expired ones: {}", storeAway.toString());
    }
  }
}

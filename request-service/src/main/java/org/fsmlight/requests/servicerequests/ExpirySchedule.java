package org.fsmlight.requests.servicerequests;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Triggers the expiry of requests every second. */
@Component
class ExpirySchedule {

  private static final Logger log = LoggerFactory.getLogger(ExpirySchedule.class);

  private final ExpireServiceRequests expireRequests;
  private final Clock clock;

  ExpirySchedule(ExpireServiceRequests expireRequests, Clock clock) {
    this.expireRequests = expireRequests;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void tick() {
    try {
      expireRequests.tick(clock.instant());
    } catch (RuntimeException storeUnavailable) {
      log.warn("Could not query for expired requests: {}", storeUnavailable.toString());
    }
  }
}

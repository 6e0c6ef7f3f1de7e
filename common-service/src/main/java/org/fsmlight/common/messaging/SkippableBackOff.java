package org.fsmlight.common.messaging;

import com.mongodb.MongoException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.deadletters.SkipRequests;
import org.springframework.dao.DataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/** Tries one message without end, unless an operator wants it put aside. */
record SkippableBackOff(BackOff endless, SkipRequests orders, String deadLetterId)
    implements BackOff {

  private static final int LOOK_EVERY = 3;

  @Override
  public BackOffExecution start() {
    BackOffExecution pauses = endless.start();
    var attempts = new AtomicInteger();
    return () ->
        attempts.incrementAndGet() % LOOK_EVERY == 0 && isOrdered()
            ? BackOffExecution.STOP
            : pauses.nextBackOff();
  }

  private boolean isOrdered() {
    try {
      return orders.find(deadLetterId).isPresent();
    } catch (DataAccessException | MongoException storeAway) {
      return false;
    }
  }
}

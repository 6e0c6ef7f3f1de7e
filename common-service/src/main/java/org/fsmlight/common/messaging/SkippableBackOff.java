package org.fsmlight.common.messaging;

import com.mongodb.MongoException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.deadletters.SkipRequests;
import org.springframework.dao.DataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Retries one message without limit, until an operator has requested to skip it.
 *
 * @param deadLetterId id of the dead letter that the message would become
 */
record SkippableBackOff(BackOff unlimited, SkipRequests skipRequests, String deadLetterId)
    implements BackOff {

  private static final int ATTEMPTS_BETWEEN_LOOKUPS = 3;

  @Override
  public BackOffExecution start() {
    var pauses = unlimited.start();
    var attempts = new AtomicInteger();
    return () ->
        attempts.incrementAndGet() % ATTEMPTS_BETWEEN_LOOKUPS == 0 && isSkipped()
            ? BackOffExecution.STOP
            : pauses.nextBackOff();
  }

  private boolean isSkipped() {
    try {
      return skipRequests.find(deadLetterId).isPresent();
    } catch (DataAccessException | MongoException storeUnavailable) {
      return false;
    }
  }
}

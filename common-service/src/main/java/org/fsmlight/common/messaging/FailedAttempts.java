package org.fsmlight.common.messaging;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/**
 * Says that a handler failed, and where. The framework would log the whole message, and a message
 * may name a person; so may what an exception says.
 */
final class FailedAttempts implements RetryListener {

  private static final Logger log = LoggerFactory.getLogger(FailedAttempts.class);

  @Override
  public void failedDelivery(
      ConsumerRecord<?, ?> message, @Nullable Exception fault, int deliveryAttempt) {
    Throwable root = fault;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof UnreadableEvent) {
      return; // put aside, which DeadLetters tells
    }
    log.warn(
        "Attempt {} at {}/{}/{} failed: {}",
        deliveryAttempt,
        message.topic(),
        message.partition(),
        message.offset(),
        root == null ? "unknown" : root.getClass().getName() + " at " + ours(root));
  }

  private static String ours(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.fsmlight"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("?");
  }
}

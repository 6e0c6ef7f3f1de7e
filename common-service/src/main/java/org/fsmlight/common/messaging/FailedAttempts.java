package org.fsmlight.common.messaging;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fsmlight.common.deadletters.Origin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/**
 * Says that a group's listener failed, and where. The framework would log the whole message, and a
 * message may name a person; so may what an exception says.
 */
final class FailedAttempts implements RetryListener {

  private static final Logger log = LoggerFactory.getLogger(FailedAttempts.class);

  private final String group;
  private final StuckListeners stuck;
  private final Clock clock;

  FailedAttempts(String group, StuckListeners stuck, Clock clock) {
    this.group = group;
    this.stuck = stuck;
    this.clock = clock;
  }

  @Override
  public void failedDelivery(
      ConsumerRecord<?, ?> message, @Nullable Exception fault, int deliveryAttempt) {
    if (Faults.root(fault) instanceof UnreadableEvent) {
      return; // put aside, which DeadLetterRecoverer tells
    }
    String reason = Faults.reason(fault);
    Origin origin = DeadLetterRecoverer.origin(message, group);
    stuck.failed(origin, deliveryAttempt, reason, clock.instant());
    log.warn(
        "Attempt {} of {} at {}/{}/{} failed: {}",
        deliveryAttempt,
        group,
        message.topic(),
        message.partition(),
        message.offset(),
        reason);
  }

  @Override
  public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception fault) {
    stuck.gone(DeadLetterRecoverer.origin(message, group));
  }
}

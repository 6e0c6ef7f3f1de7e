package org.fsmlight.common.messaging;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/**
 * Logs and records each failed attempt of a group's listener, with its place. The framework's own
 * logging is off, because it repeats the message and the exception's text, which may contain
 * personal data.
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
      return; // DeadLetterRecoverer logs it
    }
    var reason = Faults.reason(fault);
    var origin = DeadLetterRecoverer.origin(message, group);
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
    stuck.recovered(DeadLetterRecoverer.origin(message, group));
  }
}

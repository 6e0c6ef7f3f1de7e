package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Message;

/** The metrics of deliveries, by channel and template, without personal data. */
final class DeliveryMeters {

  private final MeterRegistry meters;

  DeliveryMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Records the time from the event, or from the end of its hold, to the delivery. */
  void sent(Channel channel, Message message, Instant now) {
    var origin = message.origin();
    var since = origin.holdUntil() == null ? origin.happenedAt() : origin.holdUntil();
    meters
        .timer(
            "fsm.notifications.delay",
            "channel",
            channel.name(),
            "template",
            message.template().slug())
        .record(Duration.between(since, now));
    count(channel, message, "SENT");
  }

  /**
   * @param result a final status, or {@code RETRIED}
   */
  void count(Channel channel, Message message, String result) {
    meters
        .counter(
            "fsm.notifications.results",
            "channel",
            channel.name(),
            "template",
            message.template().slug(),
            "result",
            result)
        .increment();
  }
}

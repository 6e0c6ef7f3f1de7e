package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Message;

/** Counts what became of messages, by channel and template; nothing in it names anybody. */
final class Tally {

  private final MeterRegistry meters;

  Tally(MeterRegistry meters) {
    this.meters = meters;
  }

  /** From the fact, or the end of its hold, until the other side took the message. */
  void sent(Channel channel, Message message, Instant now) {
    Instant held = message.holdUntil();
    Instant since = held == null ? message.happenedAt() : held;
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
   * @param result a final state, or {@code RETRIED}
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

package org.fsmlight.notification.messages;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which a message may be sent.
 *
 * @param tooOld the age of the event, without its hold, from which nobody is notified of it
 * @param giveUp the time after the release of a message at which attempts end
 */
public record DeliveryLimits(Duration tooOld, Duration giveUp) {

  /** The first instant at which the message is not sent any more. */
  public Instant end(Message message) {
    var origin = message.origin();
    var age = origin.expectedAt().plus(tooOld);
    var attempts = origin.releasedAt().plus(giveUp);
    return age.isBefore(attempts) ? age : attempts;
  }
}

package org.fsmlight.notification.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Skipped;

/**
 * The time in which a message may be sent.
 *
 * @param tooOld the age of the event, without its hold, from which nobody is notified of it
 * @param giveUp the time after the release of a message at which attempts end
 */
public record DeliveryLimits(Duration tooOld, Duration giveUp) {

  private static final String GIVEN_UP = "given up: ";
  private static final String NO_ANSWER = "no answer was recorded";

  /** The first instant at which the message is not sent any more. */
  public Instant end(Message message) {
    var origin = message.origin();
    var age = origin.expectedAt().plus(tooOld);
    var attempts = origin.releasedAt().plus(giveUp);
    return age.isBefore(attempts) ? age : attempts;
  }

  /** The state of a message whose time has passed: failed if it was tried, otherwise skipped. */
  Optional<Settled> overdue(Message message, Instant now) {
    if (end(message).isAfter(now)) {
      return Optional.empty();
    }
    if (!message.isTried()) {
      return Optional.of(new Skipped(SkipReason.TOO_OLD.text(), now));
    }
    var fault = message.state().reason();
    return Optional.of(new Failed(GIVEN_UP + (fault == null ? NO_ANSWER : fault), now));
  }
}

package org.fsmlight.notification.planning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a domain event.
 *
 * @param eventId the same each time the event is delivered
 * @param time the time of the event, by its publisher's clock
 * @param hold the time during which the author may still undo the change; a duration, so that the
 *     clocks of two services need not agree
 * @param traceparent the trace of the event, which its messages continue
 */
public record EventContext(
    String eventId, Instant time, Duration hold, @Nullable String traceparent) {

  public EventContext(String eventId, Instant time, Duration hold) {
    this(eventId, time, hold, null);
  }

  public static EventContext of(String eventId, Instant time, @Nullable Instant holdUntil) {
    var hold = holdUntil == null ? Duration.ZERO : Duration.between(time, holdUntil);
    return new EventContext(eventId, time, hold.isNegative() ? Duration.ZERO : hold);
  }

  public EventContext tracedBy(@Nullable String trace) {
    return new EventContext(eventId, time, hold, trace);
  }

  /** Holds messages for at least that time. */
  EventContext holdingAtLeast(Duration delay) {
    return delay.compareTo(hold) > 0 ? new EventContext(eventId, time, delay, traceparent) : this;
  }

  @Nullable Instant heldUntil(Instant now) {
    return hold.isZero() ? null : now.plus(hold);
  }
}

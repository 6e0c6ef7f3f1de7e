package org.fsmlight.notification.messages;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a message; it never changes.
 *
 * @param happenedAt the time of the event that led to the message, by its publisher's clock
 * @param createdAt the time at which the message was planned, by this service's clock
 * @param holdUntil absent if the message was not held
 * @param resend present if the message repeats another one
 * @param traceparent the trace of the event, which the delivery continues
 */
public record Origin(
    Instant happenedAt,
    Instant createdAt,
    @Nullable Instant holdUntil,
    @Nullable Resend resend,
    @Nullable String traceparent) {

  public Origin(Instant happenedAt, Instant createdAt, @Nullable Instant holdUntil) {
    this(happenedAt, createdAt, holdUntil, null, null);
  }

  public Origin tracedBy(@Nullable String trace) {
    return new Origin(happenedAt, createdAt, holdUntil, resend, trace);
  }

  Origin resentAt(Instant now, Resend repetition) {
    return new Origin(happenedAt, now, null, repetition, traceparent);
  }

  /**
   * The time of the event and its hold, or of the request to repeat the message: its age counts
   * from then.
   */
  Instant expectedAt() {
    if (resend != null) {
      return createdAt;
    }
    var hold = Duration.between(createdAt, releasedAt());
    return happenedAt.plus(hold);
  }

  /** The time from which the message may be sent. */
  public Instant releasedAt() {
    return holdUntil == null ? createdAt : holdUntil;
  }
}

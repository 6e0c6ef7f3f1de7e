package org.fsmlight.notification.planning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One telling of a fact.
 *
 * @param eventId unique for each fact, the same each time it is delivered
 * @param time when it happened, by its teller's clock
 * @param hold how long its author may still take it back; a length, so that two clocks need not
 *     agree
 * @param traceparent the trace it was told in, which what comes of it continues
 */
public record Occasion(String eventId, Instant time, Duration hold, @Nullable String traceparent) {

  public Occasion(String eventId, Instant time, Duration hold) {
    this(eventId, time, hold, null);
  }

  public static Occasion of(String eventId, Instant time, @Nullable Instant holdUntil) {
    Duration hold = holdUntil == null ? Duration.ZERO : Duration.between(time, holdUntil);
    return new Occasion(eventId, time, hold.isNegative() ? Duration.ZERO : hold);
  }

  public Occasion tracedBy(@Nullable String trace) {
    return new Occasion(eventId, time, hold, trace);
  }

  /** The same, said no sooner than that. */
  Occasion after(Duration wait) {
    return wait.compareTo(hold) > 0 ? new Occasion(eventId, time, wait, traceparent) : this;
  }

  @Nullable Instant heldUntil(Instant now) {
    return hold.isZero() ? null : now.plus(hold);
  }
}

package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient believes about a call since the last message that went out.
 *
 * @param concerned a technician: the call is mine; a client: it will take place
 * @param start absent when no date/time stands
 * @param sequence which state of the call it is, for the calendar file; absent before that was kept
 * @param calledOff the date/time believed before, which this message takes away
 */
public record Told(
    boolean concerned,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable Long sequence,
    @Nullable Instant calledOff) {

  static final Told NOTHING = new Told(false, null, 0, null, null);

  static Told of(CallState call) {
    return of(call.start(), call.durationMinutes(), call.version());
  }

  /** What a client wished for is the first state: no call has a version as low. */
  static Told of(@Nullable Instant start, int durationMinutes) {
    return of(start, durationMinutes, 0);
  }

  private static Told of(@Nullable Instant start, int durationMinutes, long sequence) {
    return new Told(true, start, start == null ? 0 : durationMinutes, sequence, null);
  }

  /** The date/time goes; the call may stay. */
  Told without(CallState now, boolean stillConcerned) {
    return new Told(stillConcerned, null, 0, now.version(), start);
  }

  /** Said once more, when nothing is taken away any more. */
  Told repeated() {
    return new Told(concerned, start, durationMinutes, sequence, null);
  }

  boolean saysTheSameAs(Told other) {
    return concerned == other.concerned
        && Objects.equals(start, other.start)
        && durationMinutes == other.durationMinutes;
  }

  public long calendarSequence() {
    return sequence == null ? 0 : sequence;
  }
}

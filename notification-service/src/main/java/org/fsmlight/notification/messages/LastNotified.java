package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call as the last delivered message described it to a recipient. The next message
 * is decided from the difference to the current state.
 *
 * @param concerned for a technician: the call is assigned to them; for the client: the call will
 *     take place
 * @param start absent if no date/time is defined
 * @param sequence the version of the call, as the calendar file's sequence; absent in messages
 *     stored before the sequence was recorded
 * @param calledOff the previously notified date/time that this message cancels
 * @param doubtful true if the message may not have arrived: then it is uncertain which of two
 *     states the recipient was notified of; absent otherwise
 */
public record LastNotified(
    boolean concerned,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable Long sequence,
    @Nullable Instant calledOff,
    @Nullable Boolean doubtful) {

  public LastNotified(
      boolean concerned,
      @Nullable Instant start,
      int durationMinutes,
      @Nullable Long sequence,
      @Nullable Instant calledOff) {
    this(concerned, start, durationMinutes, sequence, calledOff, null);
  }

  static final LastNotified NOTHING = new LastNotified(false, null, 0, null, null);

  static LastNotified of(CallState call) {
    return of(call.start(), call.durationMinutes(), call.version());
  }

  /** The date/time that a client wishes, as the first state: versions of calls are higher. */
  static LastNotified of(@Nullable Instant start, int durationMinutes) {
    return of(start, durationMinutes, 0);
  }

  private static LastNotified of(@Nullable Instant start, int durationMinutes, long sequence) {
    return new LastNotified(true, start, start == null ? 0 : durationMinutes, sequence, null);
  }

  /** The date/time is cancelled; the call itself may remain. */
  LastNotified without(CallState now, boolean stillConcerned) {
    return new LastNotified(stillConcerned, null, 0, now.version(), start);
  }

  /** The same state in a further message, which cancels nothing. */
  LastNotified repeated() {
    return new LastNotified(concerned, start, durationMinutes, sequence, null);
  }

  /** This state or the one before; the recipient counts as concerned if one of them says so. */
  LastNotified orStill(@Nullable LastNotified before) {
    var either = concerned || before == null || !before.concerned ? this : before;
    return new LastNotified(
        either.concerned, either.start, either.durationMinutes, either.sequence, null, true);
  }

  boolean isDoubtful() {
    return Boolean.TRUE.equals(doubtful);
  }

  boolean saysTheSameAs(LastNotified other) {
    return concerned == other.concerned
        && Objects.equals(start, other.start)
        && durationMinutes == other.durationMinutes;
  }

  public long calendarSequence() {
    return sequence == null ? 0 : sequence;
  }
}

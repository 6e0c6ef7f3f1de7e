package org.fsmlight.dispatch;

import java.time.Duration;
import java.time.Instant;

/** A half-open interval of time: the end is not part of it. */
public record TimeSlot(Instant start, Instant end) {

  public TimeSlot {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A time slot ends after it starts: " + start + " " + end);
    }
  }

  public static TimeSlot of(Instant start, int minutes) {
    return new TimeSlot(start, start.plus(Duration.ofMinutes(minutes)));
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  public boolean overlaps(TimeSlot other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times at which a call may start, both ends included: from a day ago to two years ahead. */
public record StartRange(Instant earliest, Instant latest) {

  private static final Duration PAST = Duration.ofDays(1);
  private static final int YEARS_AHEAD = 2;

  public static StartRange at(Instant now) {
    return new StartRange(
        now.minus(PAST), now.atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant());
  }

  /** The refusal of a start outside the range; empty also if no start is given. */
  public Optional<Refusal.StartOutOfReach> refuse(@Nullable Instant start) {
    return start == null || !start.isBefore(earliest) && !start.isAfter(latest)
        ? Optional.empty()
        : Optional.of(new Refusal.StartOutOfReach(earliest, latest));
  }
}

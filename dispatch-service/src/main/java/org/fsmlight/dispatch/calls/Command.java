package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/** What may be asked of a call. Times are whole milliseconds, as they are stored. */
public sealed interface Command {

  /** Whether the dispatcher insists although the technician is busy then. */
  default boolean allowOverlap() {
    return false;
  }

  /** Defines or changes date/time; without a duration the call keeps its own. */
  record Schedule(Instant start, @Nullable Integer durationMinutes, boolean allowOverlap)
      implements Command {

    public Schedule {
      start = start.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** Assigns or reassigns; may bring the date/time along. */
  record Assign(TechnicianId technician, @Nullable Instant start, boolean allowOverlap)
      implements Command {

    public Assign {
      start = start == null ? null : start.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  record Unassign() implements Command {}

  /** Somebody has called the client. */
  record CloseClientCall() implements Command {}
}

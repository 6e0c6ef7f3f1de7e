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

  /** Whether its author may take it back while its messages are held. */
  default boolean canBeUndone() {
    return switch (this) {
      case Schedule _, Assign _, Unassign _, CloseClientCall _ -> true;
      case CheckIn _, CheckOut _, CannotComplete _, Cancel _, Undo _ -> false;
    };
  }

  /** Defines or changes date/time; without a duration the call keeps its own. */
  record Schedule(Instant start, @Nullable Integer durationMinutes, boolean allowOverlap)
      implements Command {

    public Schedule {
      start = start.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** Assigns or reassigns; may bring the date/time along, and a duration. */
  record Assign(
      TechnicianId technician,
      @Nullable Instant start,
      @Nullable Integer durationMinutes,
      boolean allowOverlap)
      implements Command {

    public Assign {
      start = start == null ? null : start.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The call keeps its duration. */
    public Assign(TechnicianId technician, @Nullable Instant start, boolean allowOverlap) {
      this(technician, start, null, allowOverlap);
    }

    /** Whether it changes more than who does the work. */
    boolean changesTime() {
      return start != null || durationMinutes != null;
    }
  }

  record Unassign() implements Command {}

  /** Somebody has called the client. */
  record CloseClientCall() implements Command {}

  /** The technician begins the work. */
  record CheckIn() implements Command {}

  /** The technician closes the work. */
  record CheckOut(@Nullable String note) implements Command {}

  /** The technician cannot carry the service out. */
  record CannotComplete(String reason) implements Command {}

  record Cancel(String reason) implements Command {}

  /** Takes the change back that made this version. */
  record Undo(long version, boolean allowOverlap) implements Command {}
}

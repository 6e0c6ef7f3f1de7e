package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/** A command to a service call. Times are in whole milliseconds, as they are stored. */
public sealed interface Command {

  /** Returns true if the dispatcher accepts that the technician's calls overlap. */
  default boolean allowOverlap() {
    return false;
  }

  /** Returns true if the actor may undo the command while its messages are held. */
  default boolean canBeUndone() {
    return switch (this) {
      case Schedule _, Assign _, Unassign _, CloseClientCall _ -> true;
      case CheckIn _, CheckOut _, CannotComplete _, Cancel _, Undo _ -> false;
    };
  }

  /**
   * Defines or changes the date/time.
   *
   * @param durationMinutes absent when the call keeps its duration
   */
  record Schedule(Instant start, @Nullable Integer durationMinutes, boolean allowOverlap)
      implements Command {

    public Schedule {
      start = start.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * Assigns or reassigns the call, and changes date/time and duration where they are given.
   *
   * @param start absent when the call keeps its date/time
   * @param durationMinutes absent when the call keeps its duration
   */
  record Assign(
      TechnicianId technician,
      @Nullable Instant start,
      @Nullable Integer durationMinutes,
      boolean allowOverlap)
      implements Command {

    public Assign {
      start = start == null ? null : start.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Assigns or reassigns a call that keeps its duration. */
    public Assign(TechnicianId technician, @Nullable Instant start, boolean allowOverlap) {
      this(technician, start, null, allowOverlap);
    }

    boolean changesTime() {
      return start != null || durationMinutes != null;
    }
  }

  record Unassign() implements Command {}

  /** Records that the client has been called. */
  record CloseClientCall() implements Command {}

  /** The technician begins the work. */
  record CheckIn() implements Command {}

  /** The technician closes the work. */
  record CheckOut(@Nullable String note) implements Command {}

  /** The technician reports that the service cannot be carried out. */
  record CannotComplete(String reason) implements Command {}

  record Cancel(String reason) implements Command {}

  /**
   * Takes a change back.
   *
   * @param version the version that the change made
   */
  record Undo(long version, boolean allowOverlap) implements Command {}
}

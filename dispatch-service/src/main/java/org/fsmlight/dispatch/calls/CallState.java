package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The part of a call that commands change and undo restores. Open tasks and status are derived from
 * it.
 */
public record CallState(Plan plan, int durationMinutes, boolean clientCalled, Progress progress) {

  public List<Task> openTasks() {
    var assigned = plan.technician().filter(AssignedTechnician::qualified).isPresent();
    return Task.open(plan.start().isPresent(), assigned, clientCalled);
  }

  public CallStatus status() {
    return switch (progress) {
      case Progress.NotBegun _ -> openTasks().isEmpty() ? CallStatus.READY : CallStatus.OPEN;
      case Progress.AtWork _ -> CallStatus.IN_PROGRESS;
      case Progress.Completed _ -> CallStatus.COMPLETED;
      case Progress.Cancelled _ -> CallStatus.CANCELLED;
    };
  }

  Optional<TimeSlot> time() {
    return timeIf(null, null);
  }

  /**
   * The time of the call if start or duration were changed. Null keeps the current one. Empty while
   * no date/time is known.
   */
  Optional<TimeSlot> timeIf(@Nullable Instant start, @Nullable Integer minutes) {
    return startOr(start).map(known -> TimeSlot.of(known, minutesOr(minutes)));
  }

  Optional<Instant> startOr(@Nullable Instant given) {
    return given == null ? plan.start() : Optional.of(given);
  }

  int minutesOr(@Nullable Integer given) {
    return given == null ? durationMinutes : given;
  }

  /** The state with a new plan: the work has not begun, and any hindrance is resolved. */
  CallState replanned(Plan next, int minutes) {
    return new CallState(next, minutes, clientCalled, Progress.NOT_BEGUN);
  }

  CallState with(Plan other) {
    return new CallState(other, durationMinutes, clientCalled, progress);
  }

  CallState withClientCalled() {
    return new CallState(plan, durationMinutes, true, progress);
  }

  CallState with(Progress other) {
    return new CallState(plan, durationMinutes, clientCalled, other);
  }
}

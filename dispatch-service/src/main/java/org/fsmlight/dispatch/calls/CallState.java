package org.fsmlight.dispatch.calls;

import java.util.List;

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

package org.fsmlight.dispatch.boards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call as its card shows it, with the version of the call.
 *
 * @param reason the reason why the call was cancelled or cannot be completed
 */
public record CallOnCard(
    long version,
    CallStatus status,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable TechnicianOnCard technician,
    List<Task> openTasks,
    List<Badge> badges,
    @Nullable String reason) {

  /**
   * The assigned technician.
   *
   * @param qualified false once verification or a required skill is lost
   */
  public record TechnicianOnCard(TechnicianId id, String name, boolean qualified) {}

  /** The call of an accepted request before the first event of the call. */
  static CallOnCard justOpened(@Nullable Instant requestedStart, int durationMinutes) {
    var open = Task.open(requestedStart != null, false, false);
    return new CallOnCard(
        1, CallStatus.OPEN, requestedStart, durationMinutes, null, open, List.of(), null);
  }

  /** The same state without the text that a person wrote. */
  CallOnCard erased() {
    return new CallOnCard(
        version, status, start, durationMinutes, technician, openTasks, badges, null);
  }

  /** The reason why the call cannot be completed, while that is so. */
  Optional<String> hindrance() {
    return badges.contains(Badge.CANNOT_COMPLETE) ? Optional.ofNullable(reason) : Optional.empty();
  }

  Optional<TimeSlot> time() {
    return Optional.ofNullable(start).map(known -> TimeSlot.of(known, durationMinutes));
  }
}

package org.fsmlight.dispatch.board;

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
 * What a card knows of its call, with the call's own version.
 *
 * @param reason why it was cancelled or cannot be completed
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

  /** The assigned technician; not qualified once verification or a needed skill is lost. */
  public record TechnicianOnCard(TechnicianId id, String name, boolean qualified) {}

  /** The call as it is made of an accepted request, until it first tells of itself. */
  static CallOnCard justOpened(@Nullable Instant requestedStart, int durationMinutes) {
    var open = Task.open(requestedStart != null, false, false);
    return new CallOnCard(
        1, CallStatus.OPEN, requestedStart, durationMinutes, null, open, List.of(), null);
  }

  /** The same without what somebody wrote. */
  CallOnCard erased() {
    return new CallOnCard(
        version, status, start, durationMinutes, technician, openTasks, badges, null);
  }

  Optional<String> obstacle() {
    return badges.contains(Badge.CANNOT_COMPLETE) ? Optional.ofNullable(reason) : Optional.empty();
  }

  Optional<TimeSlot> time() {
    return Optional.ofNullable(start).map(begin -> TimeSlot.of(begin, durationMinutes));
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diaries.Reservation;

/** The reason why a command was refused. */
public sealed interface Refusal {

  /** The call has another version than the command requires. */
  record Stale() implements Refusal {}

  /** Another actor decided on the same field after the command was queued, and prevails. */
  record Superseded() implements Refusal {}

  record NoDateTime() implements Refusal {}

  record NoTechnician() implements Refusal {}

  record NothingToChange() implements Refusal {}

  record AlreadyDone() implements Refusal {}

  record StartOutOfReach(Instant earliest, Instant latest) implements Refusal {}

  record UnknownTechnician(TechnicianId technician) implements Refusal {}

  /**
   * @param missing codes of the missing qualifications
   */
  record NotQualified(TechnicianId technician, List<String> missing) implements Refusal {}

  /** The technician's time is reserved for another call. A dispatcher may allow the overlap. */
  record Busy(Reservation conflict) implements Refusal {}

  /** Amazon's technicians work in Amazon's app. */
  record InAmazonsApp() implements Refusal {}

  /** Amazon's calls are cancelled by operators only. */
  record ForOperators() implements Refusal {}

  record NotCheckedIn() implements Refusal {}

  /** The technician has checked in and is at work. */
  record AtWork() implements Refusal {}

  /**
   * The technician has reported that the call cannot be completed. It waits to be rescheduled,
   * reassigned or cancelled.
   */
  record CannotBeCompleted(String reason) implements Refusal {}

  /** The call is completed or cancelled. */
  record Over(CallStatus status) implements Refusal {}

  /** The last change cannot be undone. */
  record NothingToUndo() implements Refusal {}

  /** The call has changed since the change that was to be undone. */
  record ChangedSince() implements Refusal {}

  record NotTheAuthor() implements Refusal {}

  record UndoTooLate(Instant until) implements Refusal {}
}

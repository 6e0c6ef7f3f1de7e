package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diary.Reservation;

/** Why a command was not carried out. */
public sealed interface Refusal {

  /** The call is no longer what the command was based on. */
  record Stale() implements Refusal {}

  /** Another has decided on the same field since the action was queued, and wins. */
  record Superseded() implements Refusal {}

  record NoDateTime() implements Refusal {}

  record NoTechnician() implements Refusal {}

  record NothingToChange() implements Refusal {}

  record AlreadyDone() implements Refusal {}

  record StartOutOfReach(Instant earliest, Instant latest) implements Refusal {}

  record UnknownTechnician(TechnicianId technician) implements Refusal {}

  record NotQualified(TechnicianId technician, List<String> missing) implements Refusal {}

  /** The technician's time is taken; a dispatcher may insist. */
  record Busy(Reservation conflict) implements Refusal {}

  /** Amazon's technicians work in Amazon's app. */
  record InAmazonsApp() implements Refusal {}

  /** Amazon's calls are cancelled by operators alone. */
  record ForOperators() implements Refusal {}

  record NotCheckedIn() implements Refusal {}

  /** The technician has checked in, and works. */
  record AtWork() implements Refusal {}

  /** The technician has said why it can't be completed; it waits to be rescheduled or cancelled. */
  record CannotBeCompleted(String reason) implements Refusal {}

  /** Completed or cancelled. */
  record Over(CallStatus status) implements Refusal {}

  /** The last change is none that can be undone. */
  record NothingToUndo() implements Refusal {}

  /** Something newer happened than what was to be undone. */
  record ChangedSince() implements Refusal {}

  record NotTheAuthor() implements Refusal {}

  record UndoTooLate(Instant until) implements Refusal {}
}

package org.fsmlight.dispatch.calls.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fsmlight.common.problem.FieldError;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Refusal;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/** Makes problems of refusals. The texts say what to do. */
@Component
class ServiceCallProblems {

  private final Technicians technicians;

  ServiceCallProblems(Technicians technicians) {
    this.technicians = technicians;
  }

  Problem of(Refusal refusal, Object current) {
    return switch (refusal) {
      case Refusal.Stale() -> Problem.stale(current);
      case Refusal.NoDateTime() ->
          conflict(
              "no-date-time",
              "No date/time yet",
              "A technician is assigned to a date/time: define it first, or send 'start' along.");
      case Refusal.NoTechnician() ->
          conflict("no-technician", "No technician", "Nobody is assigned to this call.");
      case Refusal.NothingToChange() ->
          conflict(
              "nothing-to-change",
              "Nothing to change",
              "The call has this technician and this time already.");
      case Refusal.AlreadyDone() ->
          conflict("already-done", "Already done", "The client has been called already.");
      case Refusal.InAmazonsApp() ->
          conflict(
              "in-amazons-app",
              "Done in Amazon's app",
              "The technician changes status and time of this call in Amazon's app, not here.");
      case Refusal.ForOperators() ->
          conflict(
              "for-operators",
              "For operators",
              "Only the marketplace's support cancels Amazon's calls: contact it.");
      case Refusal.Superseded() ->
          conflict(
              "superseded",
              "Superseded",
              "Meanwhile another decided on technician or time, and that stands. See 'current'.");
      case Refusal.Over(var status) ->
          conflict(
              "call-over",
              "The call is over",
              "The call is %s; nothing changes it any more."
                  .formatted(status.name().toLowerCase(Locale.ROOT)));
      case Refusal.AtWork() ->
          conflict("at-work", "At work", "The technician has checked in already, and works.");
      case Refusal.NotCheckedIn() ->
          conflict("not-checked-in", "Not checked in", "Check in first.");
      case Refusal.CannotBeCompleted(var reason) ->
          conflict(
              "cannot-be-completed",
              "Cannot be completed",
              "The technician has said that it cannot be completed (%s). Reschedule or cancel it."
                  .formatted(reason));
      case Refusal.NothingToUndo() ->
          conflict("nothing-to-undo", "Nothing to undo", "That change cannot be taken back.");
      case Refusal.ChangedSince() ->
          conflict(
              "changed-since",
              "Changed since",
              "Something newer happened, so that change cannot be taken back. See 'current'.");
      case Refusal.NotTheAuthor() ->
          conflict(
              "not-the-author", "Not the author", "Only who made the change may take it back.");
      case Refusal.UndoTooLate(var until) ->
          conflict(
              "undo-too-late",
              "Too late to undo",
              "It could be taken back until %s; others have been notified since. Change it again."
                  .formatted(until));
      case Refusal.StartOutOfReach outOfReach -> of(outOfReach);
      case Refusal.UnknownTechnician _ ->
          Problem.of(
              UNPROCESSABLE_CONTENT,
              "unknown-technician",
              "Unknown technician",
              "Your company has no such technician now. One who just joined takes a moment.");
      case Refusal.NotQualified(var technician, var missing) ->
          conflict(
                  "technician-not-qualified",
                  "Technician not qualified",
                  "%s lacks: %s.".formatted(name(technician), String.join(", ", missing)))
              .with("missing", missing);
      case Refusal.Busy(var reserved) ->
          conflict(
                  "technician-busy",
                  "Technician busy",
                  "%s has call %s then. Choose another time or technician; a dispatcher may repeat"
                          .formatted(name(reserved.technician()), reserved.number())
                      + " it with 'allowOverlap'.")
              .with("conflict", busyTechnician(reserved));
    };
  }

  Problem of(Refusal.StartOutOfReach refusal) {
    var range = "must lie between " + refusal.earliest() + " and " + refusal.latest();
    return Problem.of(BAD_REQUEST, "invalid-input", "Invalid input", "Correct what 'errors' names.")
        .with("errors", List.of(new FieldError("start", range)));
  }

  /** The call that is in conflict, and its technician. */
  record BusyTechnician(String id, String number, Instant start, Instant end, Name technician) {

    record Name(String id, String name) {}
  }

  private BusyTechnician busyTechnician(Reservation reserved) {
    var time = reserved.time();
    var technician =
        new BusyTechnician.Name(reserved.technician().value(), name(reserved.technician()));
    return new BusyTechnician(
        reserved.call().value(), reserved.number(), time.start(), time.end(), technician);
  }

  private String name(TechnicianId id) {
    return technicians.find(id).map(Technician::name).orElse("The technician");
  }

  private static Problem conflict(String slug, String title, String detail) {
    return Problem.of(CONFLICT, slug, title, detail);
  }
}

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
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/** What is refused, as problems that say what to do. */
@Component
class Refusals {

  private final Technicians technicians;

  Refusals(Technicians technicians) {
    this.technicians = technicians;
  }

  Problem of(Refusal why, Object current) {
    return switch (why) {
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
              "It could be taken back until %s; others have been told since. Change it again."
                  .formatted(until));
      case Refusal.StartOutOfReach(var earliest, var latest) ->
          Problem.of(BAD_REQUEST, "invalid-input", "Invalid input", "Correct what 'errors' names.")
              .with("errors", List.of(new FieldError("start", between(earliest, latest))));
      case Refusal.UnknownTechnician _ ->
          Problem.of(
              UNPROCESSABLE_CONTENT,
              "unknown-technician",
              "Unknown technician",
              "Your company has no such technician now. One who just joined takes a moment.");
      case Refusal.NotQualified(var who, var missing) ->
          conflict(
                  "technician-not-qualified",
                  "Technician not qualified",
                  "%s lacks: %s.".formatted(name(who), String.join(", ", missing)))
              .with("missing", missing);
      case Refusal.Busy(var taken) ->
          conflict(
                  "technician-busy",
                  "Technician busy",
                  "%s has call %s then. Choose another time or technician; a dispatcher may repeat"
                          .formatted(name(taken.technician()), taken.number())
                      + " it with 'allowOverlap'.")
              .with("conflict", conflicting(taken));
    };
  }

  /** The call in the way. */
  record Conflict(String id, String number, Instant start, Instant end, Who technician) {

    record Who(String id, String name) {}
  }

  private Conflict conflicting(Reservation taken) {
    var time = taken.time();
    var who = new Conflict.Who(taken.technician().value(), name(taken.technician()));
    return new Conflict(taken.call().value(), taken.number(), time.start(), time.end(), who);
  }

  private String name(TechnicianId id) {
    return technicians.find(id).map(Technician::name).orElse("The technician");
  }

  private static String between(Instant earliest, Instant latest) {
    return "must lie between " + earliest + " and " + latest;
  }

  private static Problem conflict(String slug, String title, String detail) {
    return Problem.of(CONFLICT, slug, title, detail);
  }
}

package org.fsmlight.requests.request.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.function.Function;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.requests.request.Intake;
import org.fsmlight.requests.request.Outcome;
import org.fsmlight.requests.request.Redistribution;
import org.fsmlight.requests.request.ServiceRequest;
import org.springframework.http.ResponseEntity;

/** What is refused, as problems. */
final class Refusals {

  private Refusals() {}

  /**
   * @param represented how 'current' is shown to the caller
   */
  static <T> ResponseEntity<T> of(
      Outcome.Refused refused, Function<ServiceRequest, Object> represented) {
    return switch (refused) {
      case Outcome.Unknown(var id) -> throw new NotFound("service request", id.value());
      case Outcome.AlreadyDecided(var current) ->
          conflict(
              "already-decided",
              "Already decided",
              "Somebody has decided on this request before you; 'current' says how.",
              represented.apply(current));
      case Outcome.Expired(var current) ->
          conflict(
              "expired",
              "The time to respond is over",
              "This request could be accepted or declined until 'respondBy' in 'current'.",
              represented.apply(current));
      case Outcome.Withdrawn(var current) ->
          conflict(
              "withdrawn",
              "Withdrawn",
              "This request has been taken back: there is nothing to decide on any more.",
              represented.apply(current));
      case Outcome.Stale(var current) -> Problem.stale(represented.apply(current)).response();
      case Outcome.NothingToUndo(var current) ->
          conflict(
              "nothing-to-undo",
              "Nothing to undo",
              "Only a decline can be undone, and this request is not declined.",
              represented.apply(current));
      case Outcome.ChangedSince(var current) ->
          conflict(
              "changed-since",
              "Changed since",
              "'version' is not the current one: something newer has happened. See 'current'.",
              represented.apply(current));
      case Outcome.NotTheAuthor(var current) ->
          conflict(
              "not-the-author",
              "Not the author",
              "Only who did it can undo it.",
              represented.apply(current));
      case Outcome.UndoTooLate(var current) ->
          conflict(
              "undo-too-late",
              "Too late to undo",
              "It could be undone until 'holdUntil' in 'current'; it has been told since.",
              represented.apply(current));
      case Outcome.WorkHasBegun(var current) ->
          conflict(
              "too-late-to-withdraw",
              "The work has begun",
              "A request can be withdrawn until the technician checks in. The call stands.",
              represented.apply(current));
      case Outcome.AlreadyOver(var current) ->
          conflict(
              "already-over",
              "Over already",
              "There is nothing left to withdraw; 'current' says what has become of it.",
              represented.apply(current));
    };
  }

  static <T> ResponseEntity<T> of(
      Redistribution.Outcome.Refused refused, Function<ServiceRequest, Object> represented) {
    return switch (refused) {
      case Redistribution.Outcome.Unknown(var id) ->
          throw new NotFound("service request", id.value());
      case Redistribution.Outcome.NotOver(var current) ->
          conflict(
              "not-over",
              "Not over yet",
              "Only a request that was declined for good, has expired, was withdrawn or whose call"
                  + " was cancelled can be redistributed. Withdraw it or have its call cancelled,"
                  + " or wait until 'holdUntil'.",
              represented.apply(current));
      case Redistribution.Outcome.ClientErased(var current) ->
          conflict(
              "client-erased",
              "The client was erased",
              "Nothing is left of who booked this: there is nobody to serve.",
              represented.apply(current));
      case Redistribution.Outcome.AlreadyRedistributed(var successor) ->
          conflict(
              "already-redistributed",
              "Redistributed already",
              "Another company was offered it; 'current' is that request.",
              represented.apply(successor));
      case Redistribution.Outcome.UnknownCompany _ -> unknownCompany();
    };
  }

  static <T> ResponseEntity<T> of(Intake.Outcome.Refused refused) {
    return switch (refused) {
      case Intake.Outcome.Flawed(var flaws) ->
          Problem.of(BAD_REQUEST, "invalid-input", "Invalid input", "Correct what 'errors' names.")
              .with("errors", flaws)
              .response();
      case Intake.Outcome.KeyReused _ ->
          Problem.of(
                  UNPROCESSABLE_CONTENT,
                  "idempotency-key-reused",
                  "Idempotency-Key used before",
                  "This key came with another body before. Send a new booking under a new key.")
              .response();
      case Intake.Outcome.ClientErased _ ->
          Problem.of(
                  CONFLICT,
                  "client-erased",
                  "The client was erased",
                  "The booking that came with this key before was erased since. Send a new booking"
                      + " under a new key.")
              .response();
      case Intake.Outcome.UnknownCompany _ -> unknownCompany();
    };
  }

  static <T> ResponseEntity<T> keyMissing() {
    return Problem.of(
            BAD_REQUEST,
            "idempotency-key-missing",
            "Idempotency-Key missing",
            "Send the header Idempotency-Key with a value of your choice, and the same value when"
                + " you repeat the request.")
        .response();
  }

  private static <T> ResponseEntity<T> unknownCompany() {
    return Problem.of(
            UNPROCESSABLE_CONTENT,
            "unknown-company",
            "Unknown company",
            "There is no company 'companyId'. One that was just registered takes a moment.")
        .response();
  }

  private static <T> ResponseEntity<T> conflict(
      String slug, String title, String detail, Object current) {
    return Problem.of(CONFLICT, slug, title, detail).with("current", current).response();
  }
}

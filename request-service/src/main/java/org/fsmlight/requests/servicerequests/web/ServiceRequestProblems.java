package org.fsmlight.requests.servicerequests.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.function.Function;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.requests.servicerequests.Refusal;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.springframework.http.ResponseEntity;

/** The problem of each refusal. */
final class ServiceRequestProblems {

  private ServiceRequestProblems() {}

  static <T> ResponseEntity<T> keyMissing() {
    return Problem.of(
            BAD_REQUEST,
            "idempotency-key-missing",
            "Idempotency-Key missing",
            "Send the header Idempotency-Key with a value of your choice, and the same value when"
                + " you repeat the request.")
        .response();
  }

  /**
   * @param response creates the extension member 'current'
   */
  static <T> ResponseEntity<T> of(Refusal refusal, Function<ServiceRequest, Object> response) {
    return problem(refusal, response).response();
  }

  private static Problem problem(Refusal refusal, Function<ServiceRequest, Object> response) {
    return switch (refusal) {
      case Refusal.AlreadyDecided(var current) ->
          conflict(
              "already-decided",
              "Already decided",
              "Somebody has decided on this request before you; 'current' says how.",
              response.apply(current));
      case Refusal.Expired(var current) ->
          conflict(
              "expired",
              "The time to respond is over",
              "This request could be accepted or declined until 'respondBy' in 'current'.",
              response.apply(current));
      case Refusal.Withdrawn(var current) ->
          conflict(
              "withdrawn",
              "Withdrawn",
              "This request has been taken back: there is nothing to decide on any more.",
              response.apply(current));
      case Refusal.Stale(var current) -> Problem.stale(response.apply(current));
      case Refusal.NothingToUndo(var current) ->
          conflict(
              "nothing-to-undo",
              "Nothing to undo",
              "Only a decline can be undone, and this request is not declined.",
              response.apply(current));
      case Refusal.ChangedSince(var current) ->
          conflict(
              "changed-since",
              "Changed since",
              "'version' is not the current one: something newer has happened. See 'current'.",
              response.apply(current));
      case Refusal.NotTheAuthor(var current) ->
          conflict(
              "not-the-author",
              "Not the author",
              "Only who did it can undo it.",
              response.apply(current));
      case Refusal.UndoTooLate(var current) ->
          conflict(
              "undo-too-late",
              "Too late to undo",
              "It could be undone until 'holdUntil' in 'current'; notifications have been sent since.",
              response.apply(current));
      case Refusal.WorkHasBegun(var current) ->
          conflict(
              "too-late-to-withdraw",
              "The work has begun",
              "A request can be withdrawn until the technician checks in. The call stands.",
              response.apply(current));
      case Refusal.AlreadyOver(var current) ->
          conflict(
              "already-over",
              "Over already",
              "There is nothing left to withdraw; 'current' says what has become of it.",
              response.apply(current));
      case Refusal.NotOver(var current) ->
          conflict(
              "not-over",
              "Not over yet",
              "Only a request can be redistributed whose decline is final, that has expired or was"
                  + " withdrawn, or whose call was cancelled. Withdraw it or have its call"
                  + " cancelled, or wait until 'holdUntil'.",
              response.apply(current));
      case Refusal.ClientErased(var current) ->
          conflict(
              "client-erased",
              "The client was erased",
              "Nothing is left of who booked this: there is nobody to serve.",
              response.apply(current));
      case Refusal.AlreadyRedistributed(var successor) ->
          conflict(
              "already-redistributed",
              "Redistributed already",
              "Another company was offered it; 'current' is that request.",
              response.apply(successor));
      case Refusal.InvalidBooking(var violations) ->
          Problem.of(BAD_REQUEST, "invalid-input", "Invalid input", "Correct what 'errors' names.")
              .with("errors", violations);
      case Refusal.KeyReused _ ->
          Problem.of(
              UNPROCESSABLE_CONTENT,
              "idempotency-key-reused",
              "Idempotency-Key used before",
              "This key came with another body before. Send a new booking under a new key.");
      case Refusal.KeyOfErasedClient _ ->
          Problem.of(
              CONFLICT,
              "client-erased",
              "The client was erased",
              "The booking that came with this key before was erased since. Send a new booking"
                  + " under a new key.");
      case Refusal.UnknownCompany _ ->
          Problem.of(
              UNPROCESSABLE_CONTENT,
              "unknown-company",
              "Unknown company",
              "There is no company 'companyId'. One that was just registered takes a moment.");
    };
  }

  private static Problem conflict(String slug, String title, String detail, Object current) {
    return Problem.of(CONFLICT, slug, title, detail).with("current", current);
  }
}

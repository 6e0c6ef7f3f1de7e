package org.fsmlight.requests.request.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.requests.request.Intake;
import org.fsmlight.requests.request.Outcome;
import org.fsmlight.requests.request.ServiceRequest;
import org.springframework.http.ResponseEntity;

/** What is refused, as problems. */
final class Refusals {

  private Refusals() {}

  static <T> ResponseEntity<T> of(Outcome.Refused refused) {
    return switch (refused) {
      case Outcome.Unknown(var id) -> throw new NotFound("service request", id.value());
      case Outcome.AlreadyDecided(var current) ->
          conflict(
              "already-decided",
              "Already decided",
              "Somebody has decided on this request before you; 'current' says how.",
              current);
      case Outcome.Expired(var current) ->
          conflict(
              "expired",
              "The time to respond is over",
              "This request could be accepted or declined until 'respondBy' in 'current'.",
              current);
      case Outcome.Stale(var current) ->
          Problem.stale(ServiceRequestRepresentation.of(current)).response();
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
      case Intake.Outcome.UnknownCompany _ ->
          Problem.of(
                  UNPROCESSABLE_CONTENT,
                  "unknown-company",
                  "Unknown company",
                  "There is no company 'companyId'. One that was just registered takes a moment.")
              .response();
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

  private static <T> ResponseEntity<T> conflict(
      String slug, String title, String detail, ServiceRequest current) {
    return Problem.of(CONFLICT, slug, title, detail)
        .with("current", ServiceRequestRepresentation.of(current))
        .response();
  }
}

package org.fsmlight.common.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The problems that every service has. */
final class CommonProblems {

  private CommonProblems() {}

  static Problem invalidInput(List<FieldError> errors) {
    var fields =
        errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
    return invalidInput("Correct what 'errors' names and send it again: " + fields + ".")
        .with("errors", errors);
  }

  static Problem forbiddenCharacters() {
    return invalidInput("The path or a header has characters that are not allowed there.");
  }

  private static Problem invalidInput(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-input", "Invalid input", detail);
  }

  /**
   * @param place where the JSON is broken, if that is known
   */
  static Problem unreadableBody(String place) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "unreadable-body",
        "Unreadable body",
        "The body is missing or no JSON object" + place + ".");
  }

  static Problem unauthenticated() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "unauthenticated",
        "Who are you?",
        "Send a valid access token: 'Authorization: Bearer ...', from POST /oauth2/token.");
  }

  static Problem forbidden() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Not for this role",
        "Your token is good, but its role may not do this.");
  }

  static Problem notFound(NotFound absent) {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "Not found", String.valueOf(absent.getMessage()));
  }

  static Problem tooManyAttempts(long retryAfterSeconds) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-attempts",
            "Too many attempts",
            "This was tried too often. Wait a while and try again.")
        .with("retryAfterSeconds", retryAfterSeconds);
  }

  static Problem fault() {
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "fault",
        "A fault of ours",
        "It is logged. Try again. If it happens again, contact support and name the time of day.");
  }

  static Problem storeUnavailable() {
    return tryAgain(
        "The store did not answer, so it is not known whether this was done. Look at the current"
            + " state, then try again.");
  }

  static Problem issuerUnavailable() {
    return tryAgain(
        "The issuer's keys cannot be had, so your token could not be checked. Nothing was done. Try"
            + " again in a moment.");
  }

  private static Problem tryAgain(String detail) {
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "try-again", "Not available now", detail);
  }

  /** A refusal of the framework itself, such as 405 or 415, with a type of ours. */
  static Problem ofFramework(HttpStatus status, String detail) {
    var slug =
        status == HttpStatus.BAD_REQUEST
            ? "invalid-input"
            : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Problem.of(status, slug, status.getReasonPhrase(), detail);
  }
}

package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Problems of requests that are refused because of their session or their login. */
final class LoginProblems {

  private final JsonMapper json;

  LoginProblems(JsonMapper json) {
    this.json = json;
  }

  static ProblemDetail unauthenticated() {
    return problem(
        HttpStatus.UNAUTHORIZED,
        "unauthenticated",
        "Who are you?",
        "Nobody is logged in here, or not any more: log in, or send an access token.");
  }

  static ProblemDetail csrfTokenMissing() {
    return problem(
        HttpStatus.FORBIDDEN,
        "csrf-token-missing",
        "Sent from elsewhere?",
        "A command of somebody who is logged in carries the value of the cookie XSRF-TOKEN in the"
            + " header X-XSRF-TOKEN.");
  }

  static ProblemDetail issuerUnavailable() {
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "try-again",
        "Not available now",
        "Your login cannot be renewed right now. Nothing was done. Try again in a moment.");
  }

  static ProblemDetail sessionStoreUnavailable() {
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "try-again",
        "Not available now",
        "Who you are cannot be looked up right now. Nothing was done. Try again in a moment.");
  }

  static ProblemDetail suspicious() {
    return problem(
        HttpStatus.BAD_REQUEST,
        "invalid-input",
        "Invalid input",
        "The path or a header has characters that are not allowed there.");
  }

  static ServerResponse answer(ProblemDetail problem) {
    return ServerResponse.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static ProblemDetail problem(
      HttpStatus status, String slug, String title, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:fsm-light:problem:" + slug));
    problem.setTitle(title);
    return problem;
  }
}

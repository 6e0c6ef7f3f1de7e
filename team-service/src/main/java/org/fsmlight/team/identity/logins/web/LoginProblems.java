package org.fsmlight.team.identity.logins.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.identity.logins.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Refused logins as problems. */
final class LoginProblems {

  private LoginProblems() {}

  static ResponseEntity<Void> response(Refusal refusal) {
    return switch (refusal) {
      case Refusal.BadCredentials() -> badCredentials().response();
      case Refusal.TooManyAttempts(var retryAfter) -> TooManyAttempts.response(retryAfter);
    };
  }

  /** One text for all causes, so that attempts reveal nothing. */
  private static Problem badCredentials() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "login-refused",
        "Login refused",
        "Mail address or password is wrong, or the account cannot be used.");
  }

  static Problem wrongOrigin() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "wrong-origin",
        "Wrong origin",
        "Only the login page of this installation may do this.");
  }
}

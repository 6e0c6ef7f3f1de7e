package org.fsmlight.team.identity.passwordresets.web;

import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.identity.passwordresets.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Refused password resets as problems. */
final class PasswordResetProblems {

  private PasswordResetProblems() {}

  /** Returns the problem, or throws the one that names a field of the request. */
  static <T> ResponseEntity<T> response(Refusal refusal) {
    return switch (refusal) {
      case Refusal.PasswordRejected(var reason) -> throw new BadInput("password", reason);
      case Refusal.LinkInvalid() -> linkInvalid().response();
      case Refusal.TooManyAttempts(var retryAfter) -> TooManyAttempts.response(retryAfter);
    };
  }

  /** One text for all causes, so that attempts reveal nothing; the path is not repeated either. */
  static Problem linkInvalid() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "reset-invalid",
            "Link not valid",
            "This link does not work, or not any more. Ask for a new one.")
        .at("/api/password-resets");
  }
}

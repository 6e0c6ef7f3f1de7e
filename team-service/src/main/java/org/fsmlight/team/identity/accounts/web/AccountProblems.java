package org.fsmlight.team.identity.accounts.web;

import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.identity.accounts.Refusal;
import org.springframework.http.ResponseEntity;

/** Refusals of commands to an account as problems. */
final class AccountProblems {

  private AccountProblems() {}

  /** Returns the problem, or throws the one that names a field of the request. */
  static <T> ResponseEntity<T> response(Refusal refusal) {
    return switch (refusal) {
      case Refusal.PasswordRejected(var reason) -> throw new BadInput("password", reason);
      case Refusal.CurrentPasswordWrong(), Refusal.Superseded() ->
          throw new BadInput("current", "is not your password");
      case Refusal.TooManyAttempts(var retryAfter) -> TooManyAttempts.response(retryAfter);
    };
  }
}

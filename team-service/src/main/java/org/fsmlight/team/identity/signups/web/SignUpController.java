package org.fsmlight.team.identity.signups.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.identity.signups.Decision;
import org.fsmlight.team.identity.signups.Refusal;
import org.fsmlight.team.identity.signups.SignUpCompany;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-ups, which need no token. The answer is the same whether the mail address has an account.
 */
@RestController
class SignUpController {

  private final SignUpCompany signUpCompany;
  private final Clock clock;

  SignUpController(SignUpCompany signUpCompany, Clock clock) {
    this.signUpCompany = signUpCompany;
    this.clock = clock;
  }

  @PostMapping("/api/companies")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Void> signUp(@Valid @RequestBody SignUpRequest request, ClientAddress from) {
    return switch (signUpCompany.signUp(request.application(), from, clock.instant())) {
      case Decision.Accepted() -> ResponseEntity.accepted().build();
      case Decision.Refused(Refusal.TooManyAttempts(var retryAfter)) ->
          TooManyAttempts.response(retryAfter);
    };
  }
}

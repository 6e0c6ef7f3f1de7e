package org.fsmlight.team.signup.web;

import jakarta.validation.Valid;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.signup.SignUpCompany;
import org.fsmlight.team.throttling.Admission;
import org.fsmlight.team.throttling.ClientAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Public. The answer is the same whoever has the mail address. */
@RestController
class SignUpController {

  private final SignUpCompany signUpCompany;

  SignUpController(SignUpCompany signUpCompany) {
    this.signUpCompany = signUpCompany;
  }

  @PostMapping("/api/companies")
  ResponseEntity<Void> signUp(@Valid @RequestBody SignUpForm form, ClientAddress from) {
    return signUpCompany
        .signUp(form.application(), from)
        .map(Admission.TooMany::retryAfter)
        .map(TooManyAttempts::<Void>response)
        .orElseGet(() -> ResponseEntity.accepted().build());
  }
}

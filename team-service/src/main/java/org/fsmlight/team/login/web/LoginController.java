package org.fsmlight.team.login.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.MailAddress;
import org.fsmlight.team.login.LogIn;
import org.fsmlight.team.login.LoginCookie;
import org.fsmlight.team.throttling.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Public. Only pages of our own may ask: who is logged in by somebody else's page would work in
 * somebody else's account.
 */
@RestController
class LoginController {

  private final LogIn logIn;
  private final LoginCookie cookie;
  private final Clock clock;

  LoginController(LogIn logIn, LoginCookie cookie, Clock clock) {
    this.logIn = logIn;
    this.cookie = cookie;
    this.clock = clock;
  }

  record LoginForm(
      @MailAddress String email,
      @NotNull(message = "is missing") @Size(max = 1000, message = "is too long")
          String password) {}

  @PostMapping("/login")
  ResponseEntity<Void> logIn(
      @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
      @Valid @RequestBody LoginForm form,
      ClientAddress from) {
    if (origin == null || !cookie.isOurs(origin)) {
      return Problem.of(
              HttpStatus.FORBIDDEN,
              "wrong-origin",
              "Wrong origin",
              "Only the login page of this installation may do this.")
          .response();
    }
    var address = new EmailAddress(form.email());
    return switch (logIn.logIn(address, new Password(form.password()), from, clock.instant())) {
      case LogIn.LoggedIn(var ticket) ->
          ResponseEntity.noContent()
              .header(HttpHeaders.SET_COOKIE, cookie.holding(ticket))
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
      case LogIn.Refused() -> refused().response();
      case LogIn.TooMany(var retryAfter) -> TooManyAttempts.response(retryAfter);
    };
  }

  /** One text for all reasons, so that trying tells nothing. */
  private static Problem refused() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "login-refused",
        "Login refused",
        "Mail address or password is wrong, or the account cannot be used.");
  }
}

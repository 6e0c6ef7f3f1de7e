package org.fsmlight.team.identity.logins.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.logins.Decision;
import org.fsmlight.team.identity.logins.LogIn;
import org.fsmlight.team.identity.logins.LoginCookie;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The login, which needs no token. It accepts requests from the installation's own pages only: a
 * foreign page could otherwise log its visitors in to an account of its own.
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

  @PostMapping("/login")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> logIn(
      @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
      @Valid @RequestBody LoginRequest request,
      ClientAddress from) {
    if (origin == null || !cookie.isOwn(origin)) {
      return LoginProblems.wrongOrigin().response();
    }
    var address = EmailAddress.parse(request.email()).orElseThrow();
    var password = new Password(request.password());
    return switch (logIn.logIn(address, password, from, clock.instant())) {
      case Decision.Accepted(var ticket) ->
          ResponseEntity.noContent()
              .header(HttpHeaders.SET_COOKIE, cookie.holding(ticket))
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
      case Decision.Refused(var refusal) -> LoginProblems.response(refusal);
    };
  }
}

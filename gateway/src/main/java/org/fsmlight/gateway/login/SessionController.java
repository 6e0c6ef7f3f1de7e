package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fsmlight.gateway.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in with this browser, and the ways out. */
@RestController
class SessionController {

  private final Sessions sessions;
  private final IssuerCalls issuer;

  SessionController(Sessions sessions, IssuerCalls issuer) {
    this.sessions = sessions;
    this.issuer = issuer;
  }

  @GetMapping("/session")
  ResponseEntity<?> session(HttpServletRequest request) {
    return PeopleInSessions.personOf(request)
        .<ResponseEntity<?>>map(
            person ->
                ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(person))
        .orElseGet(SessionController::nobody);
  }

  @PostMapping("/logout")
  ResponseEntity<Void> logOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      Object tokens = session.getAttribute(Tokens.ATTRIBUTE);
      session.invalidate();
      giveBack(Stream.ofNullable(tokens));
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/logout/everywhere")
  ResponseEntity<?> logOutEverywhere(HttpServletRequest request) {
    var person = PeopleInSessions.personOf(request);
    if (person.isEmpty()) {
      return nobody();
    }
    var ended = sessions.endAllOf(person.get().account());
    request.getSession().invalidate();
    giveBack(ended.stream().map(SessionController::tokensOf).filter(Objects::nonNull));
    return ResponseEntity.noContent().build();
  }

  private static @Nullable Object tokensOf(Map<String, Object> attributes) {
    return attributes.get(Tokens.ATTRIBUTE);
  }

  private static ResponseEntity<?> nobody() {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(LoginProblems.unauthenticated());
  }

  private void giveBack(Stream<Object> tokens) {
    issuer.giveBack(
        tokens
            .filter(Tokens.class::isInstance)
            .map(it -> ((Tokens) it).refresh())
            .filter(Objects::nonNull)
            .toList());
  }
}

package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fsmlight.gateway.session.BrowserSessionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the person of the session, and logs out. */
@RestController
class SessionController {

  private final BrowserSessionRepository sessions;
  private final IssuerClient client;

  SessionController(BrowserSessionRepository sessions, IssuerClient client) {
    this.sessions = sessions;
    this.client = client;
  }

  @GetMapping("/session")
  ResponseEntity<?> session(HttpServletRequest request) {
    return SessionLoginRepository.personOf(request)
        .<ResponseEntity<?>>map(
            person ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(SessionResponse.of(person)))
        .orElseGet(SessionController::unauthenticated);
  }

  @PostMapping("/logout")
  ResponseEntity<Void> logOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      var tokens = session.getAttribute(Tokens.ATTRIBUTE);
      session.invalidate();
      client.revoke(refreshTokens(Stream.ofNullable(tokens)));
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/logout/everywhere")
  ResponseEntity<?> logOutEverywhere(HttpServletRequest request) {
    var person = SessionLoginRepository.personOf(request);
    if (person.isEmpty()) {
      return unauthenticated();
    }
    var ended = sessions.endAllOf(person.get().account());
    request.getSession().invalidate();
    client.revokeEverywhere(
        refreshTokens(ended.stream().map(SessionController::tokensOf).filter(Objects::nonNull)));
    return ResponseEntity.noContent().build();
  }

  private static @Nullable Object tokensOf(Map<String, Object> attributes) {
    return attributes.get(Tokens.ATTRIBUTE);
  }

  private static ResponseEntity<?> unauthenticated() {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(LoginProblems.unauthenticated());
  }

  private static List<String> refreshTokens(Stream<Object> tokens) {
    return tokens
        .filter(Tokens.class::isInstance)
        .map(it -> ((Tokens) it).refresh())
        .filter(Objects::nonNull)
        .toList();
  }
}

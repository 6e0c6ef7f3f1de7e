package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fsmlight.gateway.session.BrowserSession;
import org.fsmlight.gateway.session.BrowserSessionRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * The access tokens of sessions. An expired token is renewed once, however many requests need it at
 * the same time; a token that another request or gateway has renewed meanwhile is reused.
 */
final class AccessTokens {

  /** The access of a request to the services. */
  sealed interface Access {}

  /** The request is forwarded with the token of its session. */
  record Granted(String token, String session) implements Access {}

  /** The request has no session with a login. */
  record Anonymous() implements Access {}

  /** The issuer refuses to renew the token, or the session has ended. */
  record SessionEnded() implements Access {}

  /** The issuer is unavailable. */
  record IssuerUnavailable() implements Access {}

  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);
  private final BrowserSessionRepository sessions;
  private final Issuer issuer;
  private final IssuerClient client;
  private final Clock clock;

  AccessTokens(BrowserSessionRepository sessions, Issuer issuer, IssuerClient client, Clock clock) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.client = client;
    this.clock = clock;
  }

  Access of(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(Tokens.ATTRIBUTE) instanceof Tokens tokens)) {
      return new Anonymous();
    }
    if (tokens.areValid(clock.instant())) {
      return new Granted(tokens.access(), session.getId());
    }
    var access = renewed(session.getId());
    if (access instanceof SessionEnded) {
      session.invalidate();
    }
    return access;
  }

  private Access renewed(String session) {
    var lock = locks[Math.floorMod(session.hashCode(), locks.length)];
    lock.lock();
    try {
      var tokens = storedTokens(session);
      if (tokens != null && tokens.areValid(clock.instant())) {
        return new Granted(tokens.access(), session);
      }
      return tokens == null || tokens.refresh() == null
          ? new SessionEnded()
          : renewed(session, tokens, tokens.refresh());
    } finally {
      lock.unlock();
    }
  }

  private Access renewed(String session, Tokens old, String refresh) {
    try {
      var answer = client.refreshing().getTokenResponse(request(old, refresh));
      return store(session, answer, refresh);
    } catch (OAuth2AuthorizationException refused) {
      if (!OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
        log.warn("The issuer did not renew a token: {}", refused.getError().getErrorCode());
        return new IssuerUnavailable();
      }
      var others = storedTokens(session);
      return others != null && others.areValid(clock.instant())
          ? new Granted(others.access(), session)
          : new SessionEnded();
    }
  }

  private OAuth2RefreshTokenGrantRequest request(Tokens old, String refresh) {
    var issued = old.accessUntil().minusSeconds(1);
    return new OAuth2RefreshTokenGrantRequest(
        issuer.registration(),
        new OAuth2AccessToken(TokenType.BEARER, old.access(), issued, old.accessUntil()),
        new OAuth2RefreshToken(refresh, null));
  }

  private Access store(String session, OAuth2AccessTokenResponse answer, String oldRefresh) {
    var stored = sessions.findById(session);
    if (stored == null) {
      client.revoke(List.of(oldRefresh));
      return new SessionEnded(); // logged out meanwhile
    }
    var refresh = answer.getRefreshToken();
    var tokens =
        Tokens.of(
            answer.getAccessToken(),
            refresh == null ? new OAuth2RefreshToken(oldRefresh, null) : refresh,
            clock.instant());
    stored.setAttribute(Tokens.ATTRIBUTE, tokens);
    updatePerson(stored, answer);
    sessions.save(stored);
    return new Granted(tokens.access(), session);
  }

  /** Replaces the person, whose roles and name may have changed since the login. */
  private void updatePerson(BrowserSession session, OAuth2AccessTokenResponse answer) {
    if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String it)) {
      return;
    }
    try {
      var person = Person.of(client.idTokens().decode(it));
      if (person.account().equals(session.getAttribute(BrowserSessionRepository.ACCOUNT))) {
        session.setAttribute(Person.ATTRIBUTE, person);
      }
    } catch (JwtException unreadable) {
      log.warn("Could not read an ID token: {}", Objects.toString(unreadable.getMessage()));
    }
  }

  private @Nullable Tokens storedTokens(String session) {
    var stored = sessions.findById(session);
    return stored == null ? null : stored.getAttribute(Tokens.ATTRIBUTE);
  }
}

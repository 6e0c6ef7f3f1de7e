package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fsmlight.gateway.session.PersonalSession;
import org.fsmlight.gateway.session.Sessions;
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
 * The access token of a session, renewed when it is over: once, however many requests want it at
 * the same time. What others have renewed meanwhile, here or at another gateway, is taken over.
 */
final class AccessTokens {

  /** What a request may be sent on with. */
  sealed interface Access {}

  record Granted(String token, String session) implements Access {}

  /** Nobody has logged in. */
  record Nobody() implements Access {}

  /** The issuer grants this person nothing any more. */
  record Ended() implements Access {}

  /** The issuer cannot be asked now. */
  record IssuerAway() implements Access {}

  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);
  private final Sessions sessions;
  private final Issuer issuer;
  private final IssuerCalls calls;
  private final Clock clock;

  AccessTokens(Sessions sessions, Issuer issuer, IssuerCalls calls, Clock clock) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.calls = calls;
    this.clock = clock;
  }

  Access of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(Tokens.ATTRIBUTE) instanceof Tokens tokens)) {
      return new Nobody();
    }
    if (tokens.areGood(clock.instant())) {
      return new Granted(tokens.access(), session.getId());
    }
    var access = renewed(session.getId());
    if (access instanceof Ended) {
      session.invalidate();
    }
    return access;
  }

  private Access renewed(String session) {
    var lock = locks[Math.floorMod(session.hashCode(), locks.length)];
    lock.lock();
    try {
      var tokens = kept(session);
      if (tokens != null && tokens.areGood(clock.instant())) {
        return new Granted(tokens.access(), session);
      }
      return tokens == null || tokens.refresh() == null
          ? new Ended()
          : renewed(session, tokens, tokens.refresh());
    } finally {
      lock.unlock();
    }
  }

  private Access renewed(String session, Tokens old, String refresh) {
    try {
      var answer = calls.refreshing().getTokenResponse(request(old, refresh));
      return keep(session, answer, refresh);
    } catch (OAuth2AuthorizationException refused) {
      if (!OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
        log.warn("The issuer renews no token now: {}", refused.getError().getErrorCode());
        return new IssuerAway();
      }
      var others = kept(session);
      return others != null && others.areGood(clock.instant())
          ? new Granted(others.access(), session)
          : new Ended();
    }
  }

  private OAuth2RefreshTokenGrantRequest request(Tokens old, String refresh) {
    Instant issued = old.accessUntil().minusSeconds(1);
    return new OAuth2RefreshTokenGrantRequest(
        issuer.registration(),
        new OAuth2AccessToken(TokenType.BEARER, old.access(), issued, old.accessUntil()),
        new OAuth2RefreshToken(refresh, null));
  }

  private Access keep(String session, OAuth2AccessTokenResponse answer, String oldRefresh) {
    PersonalSession kept = sessions.findById(session);
    if (kept == null) {
      calls.giveBack(List.of(oldRefresh));
      return new Ended(); // logged out meanwhile
    }
    var refresh = answer.getRefreshToken();
    var tokens =
        Tokens.of(
            answer.getAccessToken(),
            refresh == null ? new OAuth2RefreshToken(oldRefresh, null) : refresh,
            clock.instant());
    kept.setAttribute(Tokens.ATTRIBUTE, tokens);
    tellAnew(kept, answer);
    sessions.save(kept);
    return new Granted(tokens.access(), session);
  }

  /** Roles and name may have changed since the login. */
  private void tellAnew(PersonalSession kept, OAuth2AccessTokenResponse answer) {
    if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String it)) {
      return;
    }
    try {
      var person = Person.of(calls.idTokens().decode(it));
      if (person.account().equals(kept.getAttribute(Sessions.ACCOUNT))) {
        kept.setAttribute(Person.ATTRIBUTE, person);
      }
    } catch (JwtException unreadable) {
      log.warn("An ID token cannot be read: {}", Objects.toString(unreadable.getMessage()));
    }
  }

  private @Nullable Tokens kept(String session) {
    PersonalSession kept = sessions.findById(session);
    return kept == null ? null : kept.getAttribute(Tokens.ATTRIBUTE);
  }
}

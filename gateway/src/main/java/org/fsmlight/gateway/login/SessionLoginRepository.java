package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.fsmlight.gateway.session.BrowserSessionRepository;
import org.fsmlight.gateway.session.SessionSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Stores the person and the tokens of a login in the session, and nothing else. */
final class SessionLoginRepository
    implements SecurityContextRepository, OAuth2AuthorizedClientRepository {

  private final SessionSettings settings;
  private final Clock clock;

  SessionLoginRepository(SessionSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  static Optional<Person> personOf(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(Person.ATTRIBUTE) instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }

  @Override
  @Deprecated // in the interface, which still requires it
  public SecurityContext loadContext(HttpRequestResponseHolder both) {
    var context = SecurityContextHolder.createEmptyContext();
    personOf(both.getRequest())
        .map(SessionAuthentication::new)
        .ifPresent(context::setAuthentication);
    return context;
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return personOf(request).isPresent();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof Authentication login
        && login.getPrincipal() instanceof OidcUser user) {
      var session = request.getSession();
      var person = Person.of(user);
      session.setAttribute(Person.ATTRIBUTE, person);
      session.setAttribute(BrowserSessionRepository.ACCOUNT, person.account());
      session.setMaxInactiveInterval((int) settings.idle().toSeconds());
    }
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    var tokens = Tokens.of(client.getAccessToken(), client.getRefreshToken(), clock.instant());
    request.getSession().setAttribute(Tokens.ATTRIBUTE, tokens);
  }

  /** Not called: tokens are read by {@link AccessTokens}. */
  @Override
  public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    throw new UnsupportedOperationException();
  }
}

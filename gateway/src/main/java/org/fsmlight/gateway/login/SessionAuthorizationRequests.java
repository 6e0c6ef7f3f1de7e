package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The authorization requests of logins that have begun, kept in the session: one for each tab. Each
 * one contains the page for which the login was begun.
 */
final class SessionAuthorizationRequests
    implements AuthorizationRequestRepository<OAuth2AuthorizationRequest>,
        OAuth2AuthorizationRequestResolver {

  /** The parameter with the requested page: a path with its query, on this origin. */
  static final String TO = "to";

  private static final String ATTRIBUTE_PREFIX = "flow ";
  private static final int MAX_PENDING = 8;
  private static final int MAX_PATH_LENGTH = 500;

  private final OAuth2AuthorizationRequestResolver resolver;

  SessionAuthorizationRequests(Issuer issuer) {
    this.resolver = new DefaultOAuth2AuthorizationRequestResolver(issuer, Issuer.BEGIN);
  }

  /** The page that was requested before the login. */
  static String destination(HttpServletRequest request) {
    return request.getAttribute(TO) instanceof String page ? page : "/";
  }

  /**
   * True for a path on this origin. A value that a browser could resolve to another host is none.
   */
  static boolean isLocalPage(@Nullable String page) {
    return page != null
        && page.length() <= MAX_PATH_LENGTH
        && page.startsWith("/")
        && !page.startsWith("//")
        && page.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return withDestination(resolver.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    return withDestination(resolver.resolve(request, registration), request);
  }

  private static @Nullable OAuth2AuthorizationRequest withDestination(
      @Nullable OAuth2AuthorizationRequest flow, HttpServletRequest request) {
    var page = request.getParameter(TO);
    return flow == null || page == null || !isLocalPage(page)
        ? flow
        : OAuth2AuthorizationRequest.from(flow).attributes(all -> all.put(TO, page)).build();
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest flow, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    var others =
        Collections.list(session.getAttributeNames()).stream()
            .filter(name -> name.startsWith(ATTRIBUTE_PREFIX))
            .toList();
    if (others.size() >= MAX_PENDING) {
      others.forEach(session::removeAttribute);
    }
    session.setAttribute(ATTRIBUTE_PREFIX + flow.getState(), flow);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(ATTRIBUTE_PREFIX + request.getParameter("state"))
                instanceof OAuth2AuthorizationRequest flow
        ? flow
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var flow = loadAuthorizationRequest(request);
    if (flow != null) {
      request.getSession().removeAttribute(ATTRIBUTE_PREFIX + flow.getState());
      request.setAttribute(TO, flow.getAttribute(TO));
    }
    return flow;
  }
}

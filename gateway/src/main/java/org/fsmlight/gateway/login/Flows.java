package org.fsmlight.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Logins that have begun, several at once where several tabs want one; each knows the page it was
 * begun for.
 */
final class Flows
    implements AuthorizationRequestRepository<OAuth2AuthorizationRequest>,
        OAuth2AuthorizationRequestResolver {

  /** The parameter that names the page: a path with its query, on this origin. */
  static final String TO = "to";

  private static final String FLOW = "flow ";
  private static final int AT_ONCE = 8;
  private static final int LONGEST_PATH = 500;

  private final OAuth2AuthorizationRequestResolver resolver;

  Flows(Issuer issuer) {
    this.resolver = new DefaultOAuth2AuthorizationRequestResolver(issuer, Issuer.BEGIN);
  }

  /** Where somebody who has just logged in wanted to go. */
  static String destination(HttpServletRequest request) {
    return request.getAttribute(TO) instanceof String page ? page : "/";
  }

  /** A page here and nowhere else: what a browser could take for another host is none. */
  static boolean isPageHere(@Nullable String page) {
    return page != null
        && page.length() <= LONGEST_PATH
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
    String page = request.getParameter(TO);
    return flow == null || page == null || !isPageHere(page)
        ? flow
        : OAuth2AuthorizationRequest.from(flow).attributes(all -> all.put(TO, page)).build();
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest flow, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    List<String> others =
        Collections.list(session.getAttributeNames()).stream()
            .filter(name -> name.startsWith(FLOW))
            .toList();
    if (others.size() >= AT_ONCE) {
      others.forEach(session::removeAttribute);
    }
    session.setAttribute(FLOW + flow.getState(), flow);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(FLOW + request.getParameter("state"))
                instanceof OAuth2AuthorizationRequest flow
        ? flow
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var flow = loadAuthorizationRequest(request);
    if (flow != null) {
      request.getSession().removeAttribute(FLOW + flow.getState());
      request.setAttribute(TO, flow.getAttribute(TO));
    }
    return flow;
  }
}

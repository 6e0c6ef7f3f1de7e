package org.fsmlight.team.identity.tokens.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.team.identity.logins.LoginCookie;
import org.fsmlight.team.identity.logins.Tickets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates an authorization request by the login ticket in its cookie. There is no session: a
 * request without a ticket leads to the login. The filter runs after the request was validated, so
 * that an invalid request uses up no ticket.
 */
final class TicketFilter extends OncePerRequestFilter {

  /** The result of validating the request without a person; removed to validate it with one. */
  private static final String ANONYMOUS_VALIDATION =
      OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

  private final Tickets tickets;
  private final LoginCookie cookie;
  private final Clock clock;

  TicketFilter(Tickets tickets, LoginCookie cookie, Clock clock) {
    this.tickets = tickets;
    this.cookie = cookie;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !TokenPaths.AUTHORIZE.equals(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ticket(request).ifPresent(ticket -> redeem(ticket, request, response));
    chain.doFilter(request, response);
  }

  private void redeem(String ticket, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.deleted());
    tickets
        .redeem(ticket, clock.instant())
        .ifPresent(
            login -> {
              var authentication =
                  UsernamePasswordAuthenticationToken.authenticated(
                      login.account().value(), null, List.of());
              authentication.setDetails(login);
              var context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(authentication);
              SecurityContextHolder.setContext(context);
              request.removeAttribute(ANONYMOUS_VALIDATION);
            });
  }

  private Optional<String> ticket(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(each -> each.getName().equals(cookie.name()))
            .map(Cookie::getValue)
            .findFirst();
  }
}

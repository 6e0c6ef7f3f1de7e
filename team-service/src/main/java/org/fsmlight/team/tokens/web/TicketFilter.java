package org.fsmlight.team.tokens.web;

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
import org.fsmlight.team.login.LoginCookie;
import org.fsmlight.team.login.Tickets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the login ticket that comes with an authorization request. There is no session: who comes
 * without one has to log in. It comes after the request was checked: a wrong one uses up no ticket.
 */
final class TicketFilter extends OncePerRequestFilter {

  /** The request was found valid before anybody was known; it is read once more for the person. */
  private static final String CHECKED_FOR_NOBODY =
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
    ticket(request).ifPresent(ticket -> take(ticket, request, response));
    chain.doFilter(request, response);
  }

  private void take(String ticket, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.deleted());
    tickets
        .redeem(ticket, clock.instant())
        .ifPresent(
            person -> {
              var context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(
                  UsernamePasswordAuthenticationToken.authenticated(
                      person.id().value(), null, List.of()));
              SecurityContextHolder.setContext(context);
              request.removeAttribute(CHECKED_FOR_NOBODY);
            });
  }

  private Optional<String> ticket(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(each -> each.getName().equals(cookie.name()))
            .map(Cookie::getValue)
            .findFirst();
  }
}

package org.fsmlight.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where a browser is sent before a login, after it, and when it came to nothing. */
final class LoginArrivals
    implements AuthenticationEntryPoint,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(LoginArrivals.class);

  private final LoginSettings settings;
  private final LoginProblems problems;

  LoginArrivals(LoginSettings settings, LoginProblems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** To the public address, so that the session begins where the login comes back to. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      problems.write(response, LoginProblems.unauthenticated());
      return;
    }
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    String to = Flows.isPageHere(page) ? "?to=" + URLEncoder.encode(page, UTF_8) : "";
    response.sendRedirect(settings.at(Issuer.BEGIN + "/" + Issuer.REGISTRATION + to));
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    response.sendRedirect(settings.at(Flows.destination(request)));
  }

  /** Nobody is sent round in circles: who wants to try again does so from the first page. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    log.warn(
        "A login came to nothing: {}, {}",
        fault instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : fault.getClass().getSimpleName(),
        NestedExceptionUtils.getMostSpecificCause(fault).getClass().getSimpleName());
    boolean loggedIn = PeopleInSessions.personOf(request).isPresent();
    response.sendRedirect(settings.at(loggedIn ? "/" : "/?login=failed"));
  }
}

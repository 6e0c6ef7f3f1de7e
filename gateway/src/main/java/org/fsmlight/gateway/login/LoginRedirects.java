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

/** Redirects browsers before a login, after it, and after a failure. */
final class LoginRedirects
    implements AuthenticationEntryPoint,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(LoginRedirects.class);

  private final LoginSettings settings;
  private final LoginProblems problems;

  LoginRedirects(LoginSettings settings, LoginProblems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** Redirects to the public address, so that the session begins at the origin of the callback. */
  @Override
  public void commence(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException unauthenticated)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      problems.write(response, LoginProblems.unauthenticated());
      return;
    }
    var query = request.getQueryString();
    var page = request.getRequestURI() + (query == null ? "" : "?" + query);
    var to =
        SessionAuthorizationRequests.isLocalPage(page)
            ? "?to=" + URLEncoder.encode(page, UTF_8)
            : "";
    response.sendRedirect(settings.at(Issuer.BEGIN + "/" + Issuer.REGISTRATION + to));
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    response.sendRedirect(settings.at(SessionAuthorizationRequests.destination(request)));
  }

  /** Redirects to the start page, not to the login, which could fail again without end. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    log.warn(
        "A login failed: {}, {}",
        fault instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : fault.getClass().getSimpleName(),
        NestedExceptionUtils.getMostSpecificCause(fault).getClass().getSimpleName());
    var loggedIn = SessionLoginRepository.personOf(request).isPresent();
    response.sendRedirect(settings.at(loggedIn ? "/" : "/?login=failed"));
  }
}

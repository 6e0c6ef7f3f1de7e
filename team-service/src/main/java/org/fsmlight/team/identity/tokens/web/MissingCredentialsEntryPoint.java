package org.fsmlight.team.identity.tokens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Redirects a person to the login, which repeats the authorization request afterwards. Clients get
 * an OAuth 2 error instead of a problem, since they read {@code error}.
 */
final class MissingCredentialsEntryPoint implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    switch (request.getRequestURI()) {
      case TokenPaths.AUTHORIZE -> redirectToLogin(request, response);
      case TokenPaths.USER_INFO -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(response, "invalid_token", "Send a valid access token.");
      }
      default -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"fsm-light\"");
        refuse(response, "invalid_client", "Send client_id and client_secret.");
      }
    }
  }

  private static void redirectToLogin(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var query = request.getQueryString();
    response.setHeader(HttpHeaders.LOCATION, query == null ? "/login" : "/login?" + query);
  }

  private static void refuse(HttpServletResponse response, String error, String description)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write("{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description));
  }
}

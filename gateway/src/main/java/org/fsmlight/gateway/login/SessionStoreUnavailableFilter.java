package org.fsmlight.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fsmlight.gateway.session.SessionStoreUnavailable;

/** Responds with a problem wherever a request fails because the session store is unavailable. */
final class SessionStoreUnavailableFilter extends HttpFilter {

  private final transient LoginProblems problems;

  SessionStoreUnavailableFilter(LoginProblems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (SessionStoreUnavailable unavailable) {
      if (response.isCommitted()) {
        throw unavailable;
      }
      response.reset();
      problems.write(response, LoginProblems.sessionStoreUnavailable());
    }
  }
}

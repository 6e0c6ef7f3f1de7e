package org.fsmlight.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fsmlight.gateway.session.SessionsAway;

/** Says that the store of sessions is away, wherever it was missed. */
final class SessionsAwayFilter extends HttpFilter {

  private final transient LoginProblems problems;

  SessionsAwayFilter(LoginProblems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (SessionsAway away) {
      if (response.isCommitted()) {
        throw away;
      }
      response.reset();
      problems.write(response, LoginProblems.sessionsAway());
    }
  }
}

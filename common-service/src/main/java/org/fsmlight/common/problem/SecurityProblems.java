package org.fsmlight.common.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers the refusals of the security filters as problems. */
public final class SecurityProblems
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private static final Logger log = LoggerFactory.getLogger(SecurityProblems.class);

  private final JsonMapper json;
  private final RefusalCounter counter;

  public SecurityProblems(JsonMapper json, MeterRegistry meters) {
    this.json = json;
    this.counter = new RefusalCounter(meters);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    if (fault instanceof AuthenticationServiceException) {
      log.warn("Tokens cannot be verified: {}", fault.getMessage());
      write(response, CommonProblems.issuerUnavailable());
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(response, CommonProblems.unauthenticated());
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    write(response, CommonProblems.forbidden());
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException suspicious)
      throws IOException {
    write(response, CommonProblems.forbiddenCharacters());
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    counter.count(problem.body());
    response.setStatus(problem.body().getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
  }
}

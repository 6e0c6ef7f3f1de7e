package org.fsmlight.common.problem;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts the problems in responses by their type. */
@RestControllerAdvice
class RefusalCounter implements ResponseBodyAdvice<Object> {

  private final MeterRegistry meters;

  RefusalCounter(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(ProblemDetail problem) {
    var type = problem.getType();
    var reason = type == null ? "unknown" : type.toString();
    meters
        .counter("fsm.refusals", "reason", reason.substring(reason.lastIndexOf(':') + 1))
        .increment();
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem) {
      count(problem);
    }
    return body;
  }
}

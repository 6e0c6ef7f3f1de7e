package org.fsmlight.common.web;

import org.fsmlight.common.problem.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link IfMatch} arguments of controller methods. */
final class IfMatchArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(IfMatch.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null || header.strip().equals("*")) {
      return IfMatch.ANY;
    }
    return ETags.version(header)
        .map(IfMatch::new)
        .orElseThrow(
            () -> new BadInput(HttpHeaders.IF_MATCH, "must be one ETag as received, like \"7\""));
  }
}

package org.fsmlight.common.web;

import org.fsmlight.common.problem.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link BasedOn} arguments of controller methods. */
final class BasedOnArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(BasedOn.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var header = request.getHeader(BasedOn.HEADER);
    if (header == null) {
      return BasedOn.NOTHING;
    }
    return ETags.version(header)
        .map(BasedOn::new)
        .orElseThrow(
            () -> new BadInput(BasedOn.HEADER, "must be the version you have seen, like 7"));
  }
}

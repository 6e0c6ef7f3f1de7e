package org.fsmlight.team.identity.throttling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Resolves the {@link ClientAddress} of a controller method: from the header that the gateway sets
 * and accepts from nobody else, otherwise from the connection.
 */
@Component
class ClientAddressArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final String HEADER = "Fsm-Client-Address";
  private static final int MAX_LENGTH = 64;

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(ClientAddress.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var forwarded = request.getHeader(HEADER);
    if (forwarded != null && !forwarded.isBlank() && forwarded.length() <= MAX_LENGTH) {
      return ClientAddress.of(forwarded);
    }
    var servletRequest = request.getNativeRequest(HttpServletRequest.class);
    return ClientAddress.of(servletRequest == null ? "" : servletRequest.getRemoteAddr());
  }
}

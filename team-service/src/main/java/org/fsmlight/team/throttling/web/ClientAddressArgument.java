package org.fsmlight.team.throttling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fsmlight.team.throttling.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller method the {@link ClientAddress}: as the gateway says, which lets nobody else
 * say it; else the caller's own.
 */
@Component
class ClientAddressArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final String HEADER = "Fsm-Client-Address";
  private static final int LONGEST = 64;

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
    String said = request.getHeader(HEADER);
    if (said != null && !said.isBlank() && said.length() <= LONGEST) {
      return ClientAddress.of(said);
    }
    var own = request.getNativeRequest(HttpServletRequest.class);
    return ClientAddress.of(own == null ? "" : own.getRemoteAddr());
  }
}

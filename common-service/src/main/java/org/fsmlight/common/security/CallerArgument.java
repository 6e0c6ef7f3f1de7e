package org.fsmlight.common.security;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Caller} of a controller method off the token. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Principal principal = request.getUserPrincipal();
    if (principal instanceof JwtAuthenticationToken token) {
      return caller(token.getToken());
    }
    throw new AuthenticationCredentialsNotFoundException("no token");
  }

  private static Caller caller(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> named = token.getClaimAsStringList("roles");
    for (String name : named == null ? List.<String>of() : named) {
      for (Role role : Role.values()) {
        if (role.name().equals(name)) {
          roles.add(role);
        }
      }
    }
    String subject = String.valueOf(token.getSubject());
    String clientId = token.getClaimAsString("client_id");
    return new Caller(
        subject,
        roles,
        token.getClaimAsString("company"),
        token.getClaimAsString("account"),
        clientId == null ? subject : clientId);
  }
}

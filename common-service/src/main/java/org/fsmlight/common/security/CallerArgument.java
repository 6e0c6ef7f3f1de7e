package org.fsmlight.common.security;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link Caller} arguments of controller methods from the token. */
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
    var principal = request.getUserPrincipal();
    if (principal instanceof JwtAuthenticationToken token) {
      return caller(token.getToken());
    }
    throw new AuthenticationCredentialsNotFoundException("no token");
  }

  private static Caller caller(Jwt token) {
    var roles = EnumSet.noneOf(Role.class);
    var named = token.getClaimAsStringList("roles");
    if (named != null) {
      Stream.of(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
    }
    var subject = String.valueOf(token.getSubject());
    var clientId = token.getClaimAsString("client_id");
    return new Caller(
        subject,
        roles,
        token.getClaimAsString("company"),
        token.getClaimAsString("account"),
        clientId == null ? subject : clientId,
        token.getClaimAsString("sid"));
  }
}

package org.fsmlight.team.identity.tokens.web;

import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Revokes a token, and with the parameter {@code everywhere=true} ends all logins of its person:
 * also those of the app, of which the gateway does not know.
 */
final class RevocationEverywhere implements AuthenticationProvider {

  private final AuthenticationProvider revocation;
  private final OAuth2AuthorizationService authorizations;
  private final EndLogins endLogins;

  RevocationEverywhere(
      AuthenticationProvider revocation,
      OAuth2AuthorizationService authorizations,
      EndLogins endLogins) {
    this.revocation = revocation;
    this.authorizations = authorizations;
    this.endLogins = endLogins;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication request) {
    var token = ((OAuth2TokenRevocationAuthenticationToken) request).getToken();
    var known = isEverywhere() ? authorizations.findByToken(token, null) : null;
    var revoked = revocation.authenticate(request);
    if (known != null) {
      endLogins.of(new AccountId(known.getPrincipalName()));
    }
    return revoked;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return revocation.supports(authentication);
  }

  private static boolean isEverywhere() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && "true".equals(request.getRequest().getParameter("everywhere"));
  }
}

package org.fsmlight.team.identity.tokens.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Restricts the published metadata to the grants and endpoints that are served. */
final class GrantTypeFilter {

  private static final Set<String> NOT_SERVED =
      Set.of(
          "introspection_endpoint",
          "introspection_endpoint_auth_methods_supported",
          "device_authorization_endpoint",
          "pushed_authorization_request_endpoint",
          "end_session_endpoint",
          "registration_endpoint",
          "tls_client_certificate_bound_access_tokens",
          "dpop_signing_alg_values_supported");

  private GrantTypeFilter() {}

  static void restrict(Map<String, Object> claims) {
    claims.keySet().removeAll(NOT_SERVED);
    claims.put(
        "grant_types_supported",
        List.of(
            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
            AuthorizationGrantType.REFRESH_TOKEN.getValue(),
            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
    var withSecret =
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue());
    claims.put("revocation_endpoint_auth_methods_supported", withSecret);
    claims.put(
        "token_endpoint_auth_methods_supported",
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
            ClientAuthenticationMethod.NONE.getValue()));
    claims.put("scopes_supported", List.of("openid", "profile", "email"));
  }
}

package org.fsmlight.team.tokens.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The authorization server's paths, and only those that work today: what is not listed here falls
 * to the common chain, which denies it.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoints {

  /** What a signed short-lived token can't do, and so is not promised. */
  private static final Set<String> NOT_SERVED =
      Set.of(
          "introspection_endpoint",
          "introspection_endpoint_auth_methods_supported",
          "revocation_endpoint",
          "revocation_endpoint_auth_methods_supported",
          "device_authorization_endpoint",
          "pushed_authorization_request_endpoint",
          "tls_client_certificate_bound_access_tokens",
          "dpop_signing_alg_values_supported");

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain tokenEndpointsChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server")
        .oauth2AuthorizationServer(
            server ->
                server
                    .clientAuthentication(
                        client -> client.authenticationProviders(TokenEndpoints::compareHashes))
                    .authorizationServerMetadataEndpoint(
                        endpoint ->
                            endpoint.authorizationServerMetadataCustomizer(
                                TokenEndpoints::tellWhatWorks)))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(refuseWithoutCredentials()))
        .build();
  }

  private static void compareHashes(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new HashedSecrets());
      }
    }
  }

  private static void tellWhatWorks(OAuth2AuthorizationServerMetadata.Builder metadata) {
    metadata.claims(
        claims -> {
          claims.keySet().removeAll(NOT_SERVED);
          claims.put(
              "grant_types_supported",
              List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
          claims.put(
              "token_endpoint_auth_methods_supported",
              List.of(
                  ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
                  ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue()));
        });
  }

  /** In OAuth 2's own words, not as a problem: its clients read {@code error}. */
  private static AuthenticationEntryPoint refuseWithoutCredentials() {
    return (request, response, failure) -> {
      response.setStatus(401);
      response.setHeader("WWW-Authenticate", "Basic realm=\"fsm-light\"");
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response
          .getWriter()
          .write(
              "{\"error\":\"invalid_client\",\"error_description\":\"Send client_id and"
                  + " client_secret.\"}");
    };
  }
}

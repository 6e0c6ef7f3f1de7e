package org.fsmlight.team.tokens.web;

import java.time.Clock;
import java.util.List;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.login.LoginCookie;
import org.fsmlight.team.login.Tickets;
import org.fsmlight.team.tokens.PersonClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;

/**
 * The authorization server's paths, and only those that work today: what is not listed falls to the
 * common chain, which denies it.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoints {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain tokenEndpointsChain(
      HttpSecurity http, Tickets tickets, LoginCookie cookie, People people, Clock clock)
      throws Exception {
    return http.securityMatcher(TokenPaths.all())
        .oauth2AuthorizationServer(
            server ->
                server
                    .clientAuthentication(
                        client -> client.authenticationProviders(TokenEndpoints::compareHashes))
                    .authorizationServerMetadataEndpoint(
                        endpoint ->
                            endpoint.authorizationServerMetadataCustomizer(
                                metadata -> metadata.claims(GrantTypeFilter::only)))
                    .oidc(oidc -> tellWhoItIs(oidc, people))
                    .withObjectPostProcessor(keepingNoSession()))
        .addFilterAfter(
            new TicketFilter(tickets, cookie, clock),
            AbstractPreAuthenticatedProcessingFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable()) // the one cookie looked at is good once, for sixty seconds
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(new WithoutCredentials()))
        .build();
  }

  private static void compareHashes(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new HashedSecrets());
      }
    }
  }

  private static void tellWhoItIs(OidcConfigurer oidc, People people) {
    oidc.providerConfigurationEndpoint(
            endpoint ->
                endpoint.providerConfigurationCustomizer(
                    configuration -> configuration.claims(GrantTypeFilter::only)))
        .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(context -> person(context, people)));
  }

  private static OidcUserInfo person(OidcUserInfoAuthenticationContext context, People people) {
    String id = context.getAuthorization().getPrincipalName();
    return people
        .find(new AccountId(id))
        .map(
            person ->
                OidcUserInfo.builder()
                    .subject(id)
                    .claims(claims -> claims.putAll(PersonClaims.ofIdentity(person)))
                    .build())
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
  }

  /** As it comes the filter opens a session to count it, and nobody would ever close it. */
  private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> keepingNoSession() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationEndpointFilter> F postProcess(F filter) {
        filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
        return filter;
      }
    };
  }
}

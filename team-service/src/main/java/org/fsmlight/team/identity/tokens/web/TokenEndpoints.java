package org.fsmlight.team.identity.tokens.web;

import java.time.Clock;
import java.util.List;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.fsmlight.team.identity.logins.LoginCookie;
import org.fsmlight.team.identity.logins.Tickets;
import org.fsmlight.team.identity.tokens.AccountHolderClaims;
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
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;

/**
 * The security of the authorization server's paths. Only the paths in {@link TokenPaths} are
 * served; the common chain denies all others.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoints {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain tokenEndpointsChain(
      HttpSecurity http,
      Tickets tickets,
      LoginCookie cookie,
      AccountHolders holders,
      OAuth2AuthorizationService authorizations,
      EndLogins endLogins,
      Clock clock)
      throws Exception {
    return http.securityMatcher(TokenPaths.all())
        .oauth2AuthorizationServer(
            server ->
                server
                    .clientAuthentication(
                        client ->
                            client.authenticationProviders(TokenEndpoints::matchHashedSecrets))
                    .tokenRevocationEndpoint(
                        endpoint ->
                            endpoint.authenticationProviders(
                                providers ->
                                    providers.replaceAll(
                                        each ->
                                            new RevocationEverywhere(
                                                each, authorizations, endLogins))))
                    .authorizationServerMetadataEndpoint(
                        endpoint ->
                            endpoint.authorizationServerMetadataCustomizer(
                                metadata -> metadata.claims(GrantTypeFilter::restrict)))
                    .oidc(oidc -> configureOidc(oidc, holders))
                    .withObjectPostProcessor(withoutSession()))
        .addFilterAfter(
            new TicketFilter(tickets, cookie, clock),
            AbstractPreAuthenticatedProcessingFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable()) // the only cookie is a ticket, valid once
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(new MissingCredentialsEntryPoint()))
        .build();
  }

  private static void matchHashedSecrets(List<AuthenticationProvider> providers) {
    for (var provider : providers) {
      if (provider instanceof ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new ClientSecretMatcher());
      }
    }
  }

  private static void configureOidc(OidcConfigurer oidc, AccountHolders holders) {
    oidc.providerConfigurationEndpoint(
            endpoint ->
                endpoint.providerConfigurationCustomizer(
                    configuration -> configuration.claims(GrantTypeFilter::restrict)))
        .userInfoEndpoint(
            endpoint -> endpoint.userInfoMapper(context -> userInfo(context, holders)));
  }

  private static OidcUserInfo userInfo(
      OidcUserInfoAuthenticationContext context, AccountHolders holders) {
    var id = context.getAuthorization().getPrincipalName();
    return holders
        .find(new AccountId(id))
        .map(
            holder ->
                OidcUserInfo.builder()
                    .subject(id)
                    .claims(claims -> claims.putAll(AccountHolderClaims.forIdentity(holder)))
                    .build())
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
  }

  /** Without this the filter creates a session to count it, which nothing would ever close. */
  private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutSession() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationEndpointFilter> F postProcess(F filter) {
        filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
        return filter;
      }
    };
  }
}

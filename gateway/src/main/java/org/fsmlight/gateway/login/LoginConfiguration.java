package org.fsmlight.gateway.login;

import java.net.URI;
import java.time.Clock;
import org.fsmlight.gateway.session.BrowserSessionRepository;
import org.fsmlight.gateway.session.SessionSettings;
import org.fsmlight.gateway.session.SessionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the login. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

  @Bean
  Issuer issuer(LoginSettings settings) {
    return new Issuer(settings);
  }

  @Bean
  IssuerClient issuerClient(Issuer issuer, UpstreamAddressResolver resolver) {
    return new IssuerClient(issuer, resolver);
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(IssuerClient client) {
    return registration -> client.idTokens();
  }

  @Bean
  SessionLoginRepository sessionLoginRepository(SessionSettings settings, Clock clock) {
    return new SessionLoginRepository(settings, clock);
  }

  @Bean
  SessionAuthorizationRequests sessionAuthorizationRequests(Issuer issuer) {
    return new SessionAuthorizationRequests(issuer);
  }

  @Bean
  LoginProblems loginProblems(JsonMapper json) {
    return new LoginProblems(json);
  }

  @Bean
  AccessTokens accessTokens(
      BrowserSessionRepository sessions, Issuer issuer, IssuerClient client, Clock clock) {
    return new AccessTokens(sessions, issuer, client, clock);
  }

  @Bean
  TokenRelayFilter tokenRelayFilter(
      AccessTokens tokens, BrowserSessionRepository sessions, SessionStreams streams) {
    return new TokenRelayFilter(tokens, sessions, new SessionBoundStreams(streams));
  }

  /** Precedes the login page: a request without an authorization request begins one. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> loginWithoutFlow(LoginSettings settings) {
    var begin = URI.create(settings.at(Issuer.BEGIN + "/" + Issuer.REGISTRATION));
    return RouterFunctions.route(
        RequestPredicates.GET("/login").and(request -> request.param("client_id").isEmpty()),
        request -> ServerResponse.status(HttpStatus.FOUND).location(begin).build());
  }
}

package org.fsmlight.gateway.login;

import java.net.URI;
import java.time.Clock;
import org.fsmlight.gateway.session.OpenStreams;
import org.fsmlight.gateway.session.SessionSettings;
import org.fsmlight.gateway.session.Sessions;
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

/** The parts of the login. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

  @Bean
  Issuer issuer(LoginSettings settings) {
    return new Issuer(settings);
  }

  @Bean
  IssuerCalls issuerCalls(Issuer issuer, DirectAddress address) {
    return new IssuerCalls(issuer, address);
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(IssuerCalls calls) {
    return registration -> calls.idTokens();
  }

  @Bean
  PeopleInSessions peopleInSessions(SessionSettings settings, Clock clock) {
    return new PeopleInSessions(settings, clock);
  }

  @Bean
  Flows flows(Issuer issuer) {
    return new Flows(issuer);
  }

  @Bean
  LoginProblems loginProblems(JsonMapper json) {
    return new LoginProblems(json);
  }

  @Bean
  AccessTokens accessTokens(Sessions sessions, Issuer issuer, IssuerCalls calls, Clock clock) {
    return new AccessTokens(sessions, issuer, calls, clock);
  }

  @Bean
  SessionRelay sessionRelay(AccessTokens tokens, Sessions sessions, OpenStreams streams) {
    return new SessionRelay(tokens, sessions, new WatchedStreams(streams));
  }

  /** Before the page itself: whoever comes to it by themselves begins where every login does. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> loginWithoutFlow(LoginSettings settings) {
    var begin = URI.create(settings.at(Issuer.BEGIN + "/" + Issuer.REGISTRATION));
    return RouterFunctions.route(
        RequestPredicates.GET("/login").and(request -> request.param("client_id").isEmpty()),
        request -> ServerResponse.status(HttpStatus.FOUND).location(begin).build());
  }
}

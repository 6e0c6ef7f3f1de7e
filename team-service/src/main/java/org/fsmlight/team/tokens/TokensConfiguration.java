package org.fsmlight.team.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.fsmlight.team.accounts.People;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Issuer, keys and clients. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokensProperties.class)
class TokensConfiguration {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(TokensProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
  }

  @Bean
  LoginLife loginLife(TokensProperties properties) {
    return properties.logins();
  }

  @Bean
  MachineClients configuredClients(TokensProperties properties) {
    return new MachineClients(properties.clients());
  }

  @Bean
  KnownClients registeredClients(List<MachineClients> origins, TokensProperties properties) {
    return new KnownClients(
        origins.stream().flatMap(origin -> origin.clients().stream()).toList(),
        TokenSettings.builder().accessTokenTimeToLive(properties.tokenLife()).build(),
        PeopleClients.of(properties));
  }

  @Bean
  Claims claims(KnownClients clients, People people, TokensProperties properties) {
    var ofMachines = new MachineClaims(clients, properties.audience());
    return new Claims(ofMachines, clients, people, properties.audience());
  }

  @Bean
  JWKSource<SecurityContext> jwkSource(SigningKeys keys) {
    return new SigningKeySource(keys);
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(List::getFirst);
    return encoder;
  }

  /** Own tokens are checked with the keys at hand, not over HTTP with itself. */
  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, TokensProperties properties) {
    var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(properties.issuer().toString()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audiences -> audiences != null && audiences.contains(properties.audience()))));
    return decoder;
  }
}

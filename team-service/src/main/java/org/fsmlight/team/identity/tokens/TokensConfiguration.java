package org.fsmlight.team.identity.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.fsmlight.team.identity.accounts.AccountHolders;
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

/** Configures the issuer, its keys and its clients. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokensProperties.class)
class TokensConfiguration {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(TokensProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
  }

  @Bean
  LoginLifetime loginLifetime(TokensProperties properties) {
    return properties.logins();
  }

  @Bean
  MachineClients configuredMachineClients(TokensProperties properties) {
    return new MachineClients(properties.clients());
  }

  @Bean
  ConfiguredClients registeredClients(List<MachineClients> sources, TokensProperties properties) {
    return new ConfiguredClients(
        sources.stream().flatMap(source -> source.clients().stream()).toList(),
        TokenSettings.builder().accessTokenTimeToLive(properties.tokenLife()).build(),
        LoginClients.of(properties));
  }

  @Bean
  TokenClaims tokenClaims(
      ConfiguredClients clients, AccountHolders holders, TokensProperties properties) {
    var machineClaims = new MachineClaims(clients, properties.audience());
    return new TokenClaims(machineClaims, clients, holders, properties.audience());
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

  /** Verifies own tokens with the keys at hand instead of fetching them over HTTP. */
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

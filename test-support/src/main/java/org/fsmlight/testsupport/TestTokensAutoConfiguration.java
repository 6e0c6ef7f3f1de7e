package org.fsmlight.testsupport;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes a service verify {@link TestTokens} with their public key instead of the keys of an issuer.
 * Issuer, audience and expiry are verified as well.
 */
@AutoConfiguration(beforeName = "org.fsmlight.common.CommonServiceAutoConfiguration")
@ConditionalOnProperty(TestTokensAutoConfiguration.SWITCH)
class TestTokensAutoConfiguration {

  static final String SWITCH = "fsm.test-tokens";

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder testTokens() {
    var decoder = NimbusJwtDecoder.withPublicKey(TestTokens.publicKey()).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                JwtValidators.createDefaultWithIssuer(TestTokens.ISSUER),
                new JwtAudienceValidator(TestTokens.AUDIENCE))));
    return decoder;
  }
}

package org.fsmlight.common.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The issuer's public keys. They are asked for again soon, for they change; while the issuer is
 * away, the ones known stay good: nobody is turned away because another service restarts.
 *
 * @param fresh how long keys are used before they are asked for again
 * @param kept how long they stay good while the issuer is away
 */
record IssuerKeys(Duration fresh, Duration kept) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
  private static final int LARGEST_ANSWER = 64 * 1024;

  /** Reads tokens of this issuer, made for this audience. */
  JwtDecoder decoder(URI location, String issuer, String audience) {
    var decoder = NimbusJwtDecoder.withJwkSource(source(location)).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtAudienceValidator(audience))));
    return decoder;
  }

  private JWKSource<SecurityContext> source(URI location) {
    int patience = (int) PATIENCE.toMillis();
    var retriever = new DefaultResourceRetriever(patience, patience, LARGEST_ANSWER);
    try {
      return JWKSourceBuilder.create(location.toURL(), retriever)
          .cache(fresh.toMillis(), PATIENCE.toMillis())
          .refreshAheadCache(false)
          .rateLimited(BETWEEN_QUESTIONS.toMillis())
          .retrying(true)
          .outageTolerant(kept.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("fsm.jwk-set-uri is no address: " + location, e);
    }
  }
}

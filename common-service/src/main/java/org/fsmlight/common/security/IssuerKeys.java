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
 * Verification of tokens with the public keys of the issuer. Keys are fetched again after a short
 * time, because they change. While the issuer is unavailable, known keys stay valid, so that its
 * restart does not lock anybody out.
 *
 * @param fresh how long keys are used before they are fetched again
 * @param kept how long keys stay valid while the issuer is unavailable
 */
record IssuerKeys(Duration fresh, Duration kept) {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration MIN_FETCH_INTERVAL = Duration.ofSeconds(1);
  private static final int MAX_RESPONSE_BYTES = 64 * 1024;

  /** A decoder that accepts tokens of this issuer for this audience. */
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
    int timeout = (int) TIMEOUT.toMillis();
    var retriever = new DefaultResourceRetriever(timeout, timeout, MAX_RESPONSE_BYTES);
    try {
      return JWKSourceBuilder.create(location.toURL(), retriever)
          .cache(fresh.toMillis(), TIMEOUT.toMillis())
          .refreshAheadCache(false)
          .rateLimited(MIN_FETCH_INTERVAL.toMillis())
          .retrying(true)
          .outageTolerant(kept.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("fsm.jwk-set-uri is not a valid address: " + location, e);
    }
  }
}

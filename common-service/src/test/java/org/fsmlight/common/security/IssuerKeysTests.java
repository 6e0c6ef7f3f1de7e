package org.fsmlight.common.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class IssuerKeysTests {

  private static final String ISSUER = "https://issuer.example";

  private final AtomicInteger requests = new AtomicInteger();
  private volatile int status = 200;
  private RSAKey key;
  private HttpServer issuer;
  private JwtDecoder decoder;

  @BeforeEach
  void startIssuer() throws JOSEException, IOException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/keys",
        exchange -> {
          requests.incrementAndGet();
          var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    issuer.start();
    var keys = URI.create("http://localhost:" + issuer.getAddress().getPort() + "/keys");
    decoder =
        new IssuerKeys(Duration.ofMillis(1_200), Duration.ofMinutes(1)).decoder(keys, ISSUER, "us");
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  @Test
  void acceptsTokensOfKnownKeysWhileTheIssuerIsUnavailable() throws JOSEException {
    decoder.decode(token(ISSUER, "us"));
    int fetches = requests.get();
    status = 503;

    await("keys are fetched again in vain")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(decoder.decode(token(ISSUER, "us")).getSubject()).isEqualTo("anna");
              assertThat(requests.get()).isGreaterThan(fetches);
            });
    issuer.stop(0);
    assertThat(decoder.decode(token(ISSUER, "us")).getSubject()).isEqualTo("anna");
  }

  @Test
  void refusesTokensOfAnotherIssuerOrForAnotherAudience() throws JOSEException {
    var foreign = token("https://other.example", "us");
    var forOthers = token(ISSUER, "them");

    assertThatThrownBy(() -> decoder.decode(foreign)).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoder.decode(forOthers)).isInstanceOf(JwtException.class);
  }

  private String token(String by, String audience) throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(by)
            .audience(audience)
            .subject("anna")
            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
            .build();
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}

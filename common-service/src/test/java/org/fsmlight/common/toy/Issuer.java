package org.fsmlight.common.toy;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Signs tokens and publishes its key, as the login of the product does. */
public final class Issuer {

  public static final String NAME = "http://issuer.test";

  private final RSAKey key;
  private final RSAKey otherKey;
  private final HttpServer server;

  public Issuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      otherKey = new RSAKeyGenerator(2048).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException fault) {
      throw new IllegalStateException(fault);
    }
    var keys = new JWKSet(key.toPublicJWK()).toString().getBytes();
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          try (var body = exchange.getResponseBody()) {
            body.write(keys);
          } catch (IOException fault) {
            throw new UncheckedIOException(fault);
          }
        });
    server.start();
  }

  public String jwkSetUri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }

  public String dispatcher() {
    return token(claims -> {});
  }

  public String operator() {
    return token(claims -> claims.claim("roles", List.of("OPERATOR")).claim("company", null));
  }

  /** A dispatcher's token with changed claims. */
  public String token(Consumer<JWTClaimsSet.Builder> change) {
    return signed(change, key);
  }

  /** A dispatcher's token that is signed with another key of the same id. */
  public String forged() {
    return signed(claims -> {}, otherKey);
  }

  private static String signed(Consumer<JWTClaimsSet.Builder> change, RSAKey by) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .subject("d-1")
            .audience("fsm-light")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("roles", List.of("DISPATCHER"))
            .claim("company", "acme")
            .claim("account", "d-1")
            .claim("client_id", "gateway");
    change.accept(claims);
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(by));
      return token.serialize();
    } catch (JOSEException fault) {
      throw new IllegalStateException(fault);
    }
  }
}

package org.fsmlight.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Bearer tokens like those of the issuer, signed with a key of this JVM. */
public final class TestTokens {

  public static final String ISSUER = "http://issuer.test";
  public static final String AUDIENCE = "fsm-light";

  private static final Duration LIFE = Duration.ofHours(2);
  private static final RSAKey KEY = newKey();

  private TestTokens() {}

  public static String dispatcher(String companyId, String accountId) {
    return person("DISPATCHER", companyId, accountId);
  }

  public static String technician(String companyId, String accountId) {
    return person("TECHNICIAN", companyId, accountId);
  }

  /** A technician's token of one of their logins. */
  public static String technician(String companyId, String accountId, String loginId) {
    return token(
        claims -> {
          person(claims, "TECHNICIAN", companyId, accountId);
          claims.claim("sid", loginId);
        });
  }

  public static String marketplace(String clientId) {
    return machine("MARKETPLACE", clientId);
  }

  public static String operator() {
    return operator("operator");
  }

  public static String operator(String id) {
    return machine("OPERATOR", id);
  }

  /** A valid token with changed claims, such as an expired one or one for another audience. */
  public static String token(Consumer<JWTClaimsSet.Builder> change) {
    return signed(KEY, change);
  }

  /** A dispatcher's token that is signed with another key. */
  public static String forged(String companyId, String accountId) {
    return signed(newKey(), claims -> person(claims, "DISPATCHER", companyId, accountId));
  }

  /** The key that verifies the tokens. */
  public static RSAPublicKey publicKey() {
    try {
      return KEY.toRSAPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String person(String role, String companyId, String accountId) {
    return token(claims -> person(claims, role, companyId, accountId));
  }

  private static void person(
      JWTClaimsSet.Builder claims, String role, String companyId, String accountId) {
    claims
        .subject(accountId)
        .claim("account", accountId)
        .claim("company", companyId)
        .claim("client_id", "gateway")
        .claim("roles", List.of(role));
  }

  private static String machine(String role, String clientId) {
    return token(
        claims ->
            claims.subject(clientId).claim("client_id", clientId).claim("roles", List.of(role)));
  }

  private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)));
    change.accept(claims);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.IssuedTokens;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;

class TokenEndpointIT extends TeamServiceIT {

  private static final String GRANT = "grant_type=client_credentials";

  @Autowired private JwtEncoder encoder;

  @Test
  void issuesAMachineATokenWithTheRoleCompanyAndAccountItActsAs() throws Exception {
    var answer = anonymous().postForm("/oauth2/token", GRANT, basic("demo-dispatcher"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("token_type")).isEqualTo("Bearer");
    var claims = SignedJWT.parse(answer.at("access_token")).getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(TestTokens.ISSUER);
    assertThat(claims.getAudience()).containsExactly("fsm-light");
    assertThat(claims.getStringListClaim("roles")).containsExactly("DISPATCHER");
    assertThat(claims.getStringClaim("company")).isEqualTo(HELVETIA);
    assertThat(claims.getStringClaim("account")).isEqualTo("helvetia-dispatcher-1");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("demo-dispatcher");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theServiceAcceptsTheToken() {
    var token =
        anonymous().postForm("/oauth2/token", GRANT, basic("demo-dispatcher")).at("access_token");

    assertThat(new Api(url(), token).get("/api/company").at("id")).isEqualTo(HELVETIA);
  }

  @Test
  void theTokenOfTheMarketplaceHasNoCompany() throws Exception {
    var answer =
        anonymous().postForm("/oauth2/token", GRANT + "&client_id=shop&client_secret=shop-secret");

    var claims = SignedJWT.parse(answer.at("access_token")).getJWTClaimsSet();
    assertThat(claims.getStringListClaim("roles")).containsExactly("MARKETPLACE");
    assertThat(claims.getClaims()).doesNotContainKeys("company", "account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-dispatcher:wrong", "nobody:nobody", "nobody:demo-dispatcher"})
  void refusesWrongSecretsAndUnknownClientsAlike(String credentials) {
    var answer = anonymous().postForm("/oauth2/token", GRANT, basicOf(credentials));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.at("error")).isEqualTo("invalid_client");
    assertThat(answer.text()).doesNotContain("exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-dispatcher:", ":", "no colon", ""})
  void refusesMalformedCredentials(String credentials) {
    var answer = anonymous().postForm("/oauth2/token", GRANT, basicOf(credentials));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("error")).isEqualTo("invalid_request");
  }

  @Test
  void refusesRequestsWithoutCredentials() {
    var answer = anonymous().postForm("/oauth2/token", GRANT);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.at("error")).isEqualTo("invalid_client");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
  }

  @Test
  void refusesOtherGrantsAndScopes() {
    assertThat(
            anonymous()
                .postForm(
                    "/oauth2/token", "grant_type=password&username=a&password=b", basic("operator"))
                .at("error"))
        .isEqualTo("unsupported_grant_type");
    assertThat(
            anonymous()
                .postForm("/oauth2/token", GRANT + "&scope=all", basic("operator"))
                .at("error"))
        .isEqualTo("invalid_scope");
    assertThat(anonymous().postForm("/oauth2/token", "", basic("operator")).status())
        .isIn(400, 401);
  }

  @Test
  void publishesPublicKeysOnly() {
    var key = anonymous().get("/oauth2/jwks").json().path("keys").path(0);

    assertThat(key.path("kty").asString()).isEqualTo("RSA");
    assertThat(key.path("n").asString()).hasSizeGreaterThan(300);
    assertThat(key.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi");
  }

  @Test
  void theMetadataListsOnlyWhatIsServed() {
    var metadata = anonymous().get("/.well-known/oauth-authorization-server");

    assertThat(metadata.at("issuer")).isEqualTo(TestTokens.ISSUER);
    assertThat(metadata.at("token_endpoint")).isEqualTo(TestTokens.ISSUER + "/oauth2/token");
    assertThat(metadata.at("jwks_uri")).isEqualTo(TestTokens.ISSUER + "/oauth2/jwks");
    assertThat(metadata.list("grant_types_supported"))
        .containsExactly("authorization_code", "refresh_token", "client_credentials");
    assertThat(metadata.json().propertyNames())
        .contains("authorization_endpoint", "revocation_endpoint")
        .doesNotContain("introspection_endpoint", "device_authorization_endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/introspect", "/oauth2/par", "/oauth2/device_authorization"})
  void deniesPathsThatAreNotServed(String path) {
    var answer = anonymous().postForm(path, "token=x", basic("operator"));

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void refusesTokensSignedByAnotherKey() {
    var forged = new Api(url(), TestTokens.dispatcher(HELVETIA, "helvetia-dispatcher-1"));

    assertThat(forged.get("/api/company").status()).isEqualTo(401);
    assertThat(forged.get("/api/company").problem()).isEqualTo("unauthenticated");
  }

  @Test
  void refusesItsOwnTokensWithAnotherAudienceOrIssuerOrExpired() {
    var tokens = IssuedTokens.by(encoder);
    var past = Instant.now().minusSeconds(3_600);

    var otherAudience =
        tokens.token(
            "DISPATCHER", HELVETIA, "d", c -> c.audience(new ArrayList<>(List.of("elsewhere"))));
    var expired =
        tokens.token(
            "DISPATCHER",
            HELVETIA,
            "d",
            c -> c.issuedAt(past).notBefore(past).expiresAt(past.plusSeconds(300)));
    var otherIssuer =
        tokens.token("DISPATCHER", HELVETIA, "d", c -> c.issuer("http://elsewhere.test"));

    for (var token : List.of(otherAudience, expired, otherIssuer, "nonsense")) {
      assertThat(new Api(url(), token).get("/api/company").status()).isEqualTo(401);
    }
  }

  private static String[] basic(String client) {
    return basicOf(client + ":" + client);
  }

  private static String[] basicOf(String credentials) {
    var bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes)};
  }
}

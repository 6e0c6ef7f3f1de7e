package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The authorization code flow, as browser and gateway perform it together. */
class CodeFlowIT extends TeamServiceIT {

  private static final String LEA = "lea.brunner@helvetia-home.example";
  private static final String PASSWORD = "harbour-lamp-41";

  @Autowired private MongoOperations mongo;

  @Test
  void redirectsWithoutATicketToTheLoginPageWithTheSameQuery() {
    var browser = new Browser(url());
    var answer = browser.authorize();
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith("/login?");
    assertThat(Browser.parameters(answer.header("Location"))).isEqualTo(browser.request());
  }

  @Test
  void thePersonsTokensHaveTheirClaims() throws Exception {
    var browser = new Browser(url());
    assertThat(browser.logIn(LEA, PASSWORD).status()).isEqualTo(204);
    var authorized = browser.authorize();
    assertThat(authorized.header("Location")).startsWith(Browser.REDIRECT + "?");
    assertThat(Browser.parameters(authorized.header("Location")))
        .containsEntry("state", "the-state");
    var tokens = browser.tokens(Browser.codeIn(authorized));

    var access = claims(tokens, "access_token");
    assertThat(access.getIssuer()).isEqualTo(TestTokens.ISSUER);
    assertThat(access.getSubject()).isEqualTo("helvetia-dispatcher-1");
    assertThat(access.getAudience()).containsExactly("fsm-light");
    assertThat(access.getStringListClaim("roles")).containsExactly("DISPATCHER");
    assertThat(access.getStringClaim("company")).isEqualTo(HELVETIA);
    assertThat(access.getStringClaim("account")).isEqualTo("helvetia-dispatcher-1");
    assertThat(access.getStringClaim("client_id")).isEqualTo("fsm-gateway");
    assertThat(tokens.json().path("expires_in").asInt()).isBetween(290, 300);

    var identity = claims(tokens, "id_token");
    assertThat(identity.getSubject()).isEqualTo("helvetia-dispatcher-1");
    assertThat(identity.getAudience()).containsExactly("fsm-gateway");
    assertThat(identity.getStringClaim("nonce")).isEqualTo("the-nonce");
    assertThat(identity.getStringClaim("name")).isEqualTo("Lea Brunner");
    assertThat(identity.getStringClaim("email")).isEqualTo(LEA);
    assertThat(identity.getStringClaim("locale")).isEqualTo("de");
    assertThat(identity.getStringListClaim("roles")).containsExactly("DISPATCHER");
    assertThat(identity.getStringClaim("company")).isEqualTo(HELVETIA);

    var person = new Api(url(), tokens.at("access_token"));
    assertThat(person.get("/api/company").at("id")).isEqualTo(HELVETIA);
    assertThat(person.get("/userinfo").at("name")).isEqualTo("Lea Brunner");
    assertThat(person.get("/api/account").json().toString())
        .isEqualTo(
            "{\"id\":\"helvetia-dispatcher-1\",\"email\":\"%s\",\"firstName\":\"Lea\","
                    .formatted(LEA)
                + "\"lastName\":\"Brunner\",\"language\":\"de\",\"roles\":[\"DISPATCHER\"],"
                + "\"company\":\"helvetia-home\"}");
  }

  @Test
  void theTokensOfAnOperatorHaveNoCompany() throws Exception {
    var browser = new Browser(url());
    var tokens = browser.tokens(browser.code("olga.meier@marketplace.example", "violet-anchor-35"));
    var access = claims(tokens, "access_token");
    assertThat(access.getStringListClaim("roles")).containsExactly("OPERATOR");
    assertThat(access.getClaims()).doesNotContainKey("company");
    assertThat(claims(tokens, "id_token").getClaims()).doesNotContainKey("company");
    var operator = new Api(url(), tokens.at("access_token"));
    assertThat(operator.get("/api/account").at("email"))
        .isEqualTo("olga.meier@marketplace.example");
    assertThat(operator.get("/api/account").json().has("company")).isFalse();
    assertThat(operator.get("/api/company").status()).isEqualTo(403);
  }

  @Test
  void theTicketCookieIsDeletedOnceItIsRedeemed() {
    var browser = new Browser(url());
    var answer = browser.logIn(LEA, PASSWORD);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("fsm-login=")
        .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=60");
    var authorized = browser.authorize();
    assertThat(browser.cookies()).isEmpty();
    assertThat(authorized.response().headers().allValues("Set-Cookie")).hasSize(1);
  }

  @Test
  void storesNoTokens() {
    var browser = new Browser(url());
    var code = browser.code(LEA, PASSWORD);
    var tokens = browser.tokens(code);
    var stored = mongo.findAll(org.bson.Document.class, "authorizations").toString();
    assertThat(stored).contains("helvetia-dispatcher-1");
    for (var secret :
        List.of(
            code, tokens.at("access_token"), tokens.at("refresh_token"), tokens.at("id_token"))) {
      assertThat(stored).doesNotContain(secret);
    }
  }

  @Test
  void aCodeWorksOnceAndItsReplayEndsTheLogin() {
    var browser = new Browser(url());
    var code = browser.code(LEA, PASSWORD);
    var tokens = browser.tokens(code);
    var again = browser.tokens(code);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.at("error")).isEqualTo("invalid_grant");
    assertThat(browser.refresh(tokens.at("refresh_token")).at("error")).isEqualTo("invalid_grant");
  }

  @Test
  void ofConcurrentExchangesOfOneCodeAtMostOneGetsTokens() throws Exception {
    var browser = new Browser(url());
    var code = browser.code(LEA, PASSWORD);
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> exchange = () -> browser.tokens(code);
      var answers = new ArrayList<Answer>();
      for (var answer : together.invokeAll(Collections.nCopies(8, exchange))) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeLessThanOrEqualTo(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 200)
          .extracting(answer -> answer.at("error"))
          .containsOnly("invalid_grant");
    }
  }

  @Test
  void aCodeWorksOnlyWithTheVerifierAndRedirectOfItsRequest() {
    var browser = new Browser(url());
    assertThat(
            browser
                .tokens(browser.code(LEA, PASSWORD), "x".repeat(43), Browser.REDIRECT)
                .at("error"))
        .isEqualTo("invalid_grant");
    assertThat(
            browser
                .tokens(browser.code(LEA, PASSWORD), "x".repeat(43), "http://elsewhere.test")
                .at("error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void refusesAuthorizationsWithAnUnknownRedirectOrClientOrWithoutPkce() {
    var browser = new Browser(url());
    browser.logIn(LEA, PASSWORD);
    var elsewhere =
        browser.authorize(
            Map.of("redirect_uri", "http://elsewhere.test/login/oauth2/code/fsm-light"));
    assertThat(elsewhere.status()).isEqualTo(400);
    assertThat(elsewhere.header("Location")).isEmpty();
    assertThat(elsewhere.text()).doesNotContain("elsewhere.test", "Exception", "at org.");
    var stranger = browser.authorize(Map.of("client_id", "stranger"));
    assertThat(stranger.status()).isEqualTo(400);
    var unproven = browser.authorize(Map.of("code_challenge", "", "code_challenge_method", ""));
    assertThat(unproven.header("Location")).startsWith(Browser.REDIRECT + "?error=invalid_request");
    assertThat(Browser.codeIn(browser.authorize()))
        .as("the refused requests did not use the ticket up")
        .isNotEmpty();
  }

  @Test
  void theAppLogsInWithPkceInsteadOfASecret() {
    var browser = new Browser(url());
    browser.logIn(LEA, PASSWORD);
    var app = Map.of("client_id", "fsm-app", "redirect_uri", "fsm-light://logged-in");
    var authorized = browser.authorize(app);
    assertThat(authorized.header("Location")).startsWith("fsm-light://logged-in?code=");
    var tokens = browser.asApp(Browser.codeIn(authorized), "fsm-light://logged-in");
    assertThat(new Api(url(), tokens.at("access_token")).get("/api/company").status())
        .isEqualTo(200);
    assertThat(tokens.at("refresh_token")).isEmpty();
  }

  @Test
  void aRevokedRefreshTokenStopsWorking() {
    var browser = new Browser(url());
    var refresh = browser.tokens(browser.code(LEA, PASSWORD)).at("refresh_token");
    assertThat(browser.refresh(refresh).status()).isEqualTo(200);
    assertThat(browser.refresh(refresh).at("refresh_token"))
        .as("the refresh token is reused")
        .isEqualTo(refresh);
    assertThat(browser.revoke(refresh).status()).isEqualTo(200);
    assertThat(browser.refresh(refresh).at("error")).isEqualTo("invalid_grant");
  }

  @Test
  void theConfigurationListsOnlyWhatIsServed() {
    var configuration = anonymous().get("/.well-known/openid-configuration");
    assertThat(configuration.at("authorization_endpoint"))
        .isEqualTo(TestTokens.ISSUER + "/oauth2/authorize");
    assertThat(configuration.at("userinfo_endpoint")).isEqualTo(TestTokens.ISSUER + "/userinfo");
    assertThat(configuration.at("revocation_endpoint"))
        .isEqualTo(TestTokens.ISSUER + "/oauth2/revoke");
    assertThat(configuration.list("code_challenge_methods_supported")).containsExactly("S256");
    assertThat(configuration.json().propertyNames())
        .doesNotContain("end_session_endpoint", "introspection_endpoint", "registration_endpoint");
    assertThat(anonymous().get("/connect/logout").status()).isEqualTo(401);
    assertThat(anonymous().get("/userinfo").status()).isEqualTo(401);
  }

  private static JWTClaimsSet claims(Answer tokens, String which) throws ParseException {
    return SignedJWT.parse(tokens.at(which)).getJWTClaimsSet();
  }
}

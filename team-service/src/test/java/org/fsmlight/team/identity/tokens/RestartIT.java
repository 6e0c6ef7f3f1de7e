package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.TeamServiceApplication;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.testsupport.RealParts;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.MongoOperations;

/** A second instance on the same store. */
class RestartIT extends TeamServiceIT {

  private static final String FORM =
      "grant_type=client_credentials&client_id=demo-dispatcher&client_secret=demo-dispatcher";
  private static final String LEA = "lea.brunner@helvetia-home.example";
  private static final String PASSWORD = "harbour-lamp-41";

  @Autowired private CompanyFixtures fixtures;
  @Autowired private MongoOperations mongo;

  @Test
  void aSecondInstanceAcceptsTokensLoginsAndAccountsOfTheFirst() {
    var company = fixtures.company();
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    storeAsAnEarlierRelease(person);
    var token = anonymous().postForm("/oauth2/token", FORM).at("access_token");
    var keys = anonymous().get("/oauth2/jwks").text();
    try (var other =
        new SpringApplicationBuilder(TeamServiceApplication.class)
            .properties("spring.config.name=team-service")
            .run(
                "--server.port=0",
                "--fsm.seal-key=" + SEAL_KEY,
                "--fsm.issuer=" + TestTokens.ISSUER,
                "--fsm.gateway-client.secret-hash={noop}" + GATEWAY_SECRET,
                "--spring.mongodb.uri=" + RealParts.get().mongoUri(DATABASE),
                "--spring.mongodb.database=" + DATABASE,
                "--spring.kafka.bootstrap-servers=" + RealParts.bootstrap())) {
      var there =
          "http://localhost:" + other.getEnvironment().getRequiredProperty("local.server.port");
      acceptsTokensOfTheFirst(there, token, keys);
      sharesLogins(there);
      acceptsAccountsOfAnEarlierRelease(there, person);
    }
  }

  private static void acceptsTokensOfTheFirst(String there, String token, String keys) {
    assertThat(new Api(there, token).get("/api/company").at("id")).isEqualTo(HELVETIA);
    assertThat(new Api(there, null).get("/oauth2/jwks").text()).isEqualTo(keys);
    assertThat(new Api(there, null).postForm("/oauth2/token", FORM).at("error"))
        .as("demo clients are known only where the demo is on")
        .isEqualTo("invalid_client");
  }

  /** Ticket, code and refresh token are each sent to the other instance. */
  private void sharesLogins(String there) {
    var here = new Browser(url());
    here.logIn(LEA, PASSWORD);
    var browser = here.at(there);
    var code = Browser.codeIn(browser.authorize());
    assertThat(code).isNotEmpty();
    var tokens = here.tokens(code);
    assertThat(browser.refresh(tokens.at("refresh_token")).status()).isEqualTo(200);
    assertThat(browser.tokens(code).at("error")).isEqualTo("invalid_grant");
    assertThat(here.refresh(tokens.at("refresh_token")).at("error")).isEqualTo("invalid_grant");
  }

  private void storeAsAnEarlierRelease(String person) {
    var accounts = mongo.getCollection("accounts");
    var account = accounts.find(new Document("accountId", person)).first();
    assertThat(account).isNotNull();
    var addedLater = new Document("version", "").append("email", "").append("outbox", "");
    accounts.updateOne(
        new Document("_id", new EmailAddress(CompanyFixtures.mailOf(person)).key()),
        new Document("$unset", addedLater));
  }

  private void acceptsAccountsOfAnEarlierRelease(String there, String person) {
    var browser = new Browser(there);
    var tokens = browser.tokens(browser.code(CompanyFixtures.mailOf(person), PASSWORD));
    var api = new Api(there, tokens.at("access_token"));
    assertThat(api.get("/api/account").at("email")).isEqualTo(CompanyFixtures.mailOf(person));
    var change = "{\"current\": \"%s\", \"password\": \"silver-window-77\"}".formatted(PASSWORD);
    assertThat(api.put("/api/account/password", change).status()).isEqualTo(204);
    assertThat(
            new Browser(url()).logIn(CompanyFixtures.mailOf(person), "silver-window-77").status())
        .isEqualTo(204);
  }
}

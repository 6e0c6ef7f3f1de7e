package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.fsmlight.team.sweeping.Expiring;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.InterceptedExpiringKeys;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The lifetime of a login, its changes of roles, and the commands that end it. */
class StayingLoggedInIT extends TeamServiceIT {

  private static final String PASSWORD = "harbour-lamp-41";
  private static final String ANOTHER = "silver-window-77";

  @Autowired private ShiftedClock clock;
  @Autowired private CompanyFixtures fixtures;
  @Autowired private MongoOperations mongo;
  @Autowired private InterceptedExpiringKeys keys;
  @Autowired private List<Expiring> expiring;

  private Browser browser = new Browser("");
  private String company = "";

  @BeforeEach
  void foundCompany() {
    browser = new Browser(url());
    company = fixtures.company();
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void refreshedTokensHaveTheCurrentRoles() throws Exception {
    var person = fixtures.withPassword(fixtures.technician(company), PASSWORD);
    var first = loggedIn(person);
    assertThat(roles(first)).containsExactly("TECHNICIAN");
    fixtures.alsoDispatcher(company, person);
    var second = refreshed(first);
    assertThat(roles(second)).containsExactly("DISPATCHER", "TECHNICIAN");
    assertThat(roles(second, "id_token")).containsExactly("DISPATCHER", "TECHNICIAN");
    var api = new Api(url(), second.at("access_token"));
    assertThat(api.get("/api/company").status()).isEqualTo(200);
    assertThat(api.get("/userinfo").list("roles")).containsExactly("DISPATCHER", "TECHNICIAN");
  }

  @Test
  void aPersonWithoutARoleGetsNoRefreshedToken() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    var first = loggedIn(person);
    mongo.remove(query(where("_id").is(person)), "dispatchers");
    var refused = refreshed(first);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("error")).isEqualTo("invalid_grant");
    assertThat(new Api(url(), first.at("access_token")).get("/userinfo").status()).isEqualTo(401);
  }

  @Test
  void aRemovedDispatcherIsLoggedOutEverywhere() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    var dispatcher = dispatcherOf(company, fixtures.dispatcher(company));
    var first = loggedIn(person);
    var removed = dispatcher.post("/api/dispatchers/" + person + "/remove", "{}");
    assertThat(removed.header("Fsm-Log-Out")).isEqualTo(person);
    assertThat(refreshed(first).at("error")).isEqualTo("invalid_grant");
    var again = dispatcher.post("/api/dispatchers/" + person + "/remove", "{}");
    assertThat(again.header("Fsm-Log-Out")).as("the repeated command changes nothing").isEmpty();
  }

  @Test
  void aDeactivatedTechnicianIsLoggedOutEverywhere() {
    var person = fixtures.withPassword(fixtures.technician(company), PASSWORD);
    var dispatcher = dispatcherOf(company, fixtures.dispatcher(company));
    var first = loggedIn(person);
    var off = dispatcher.post("/api/technicians/" + person + "/deactivate", "{}");
    assertThat(off.header("Fsm-Log-Out")).isEqualTo(person);
    assertThat(refreshed(first).at("error")).isEqualTo("invalid_grant");
    assertThat(
            dispatcher
                .post("/api/technicians/" + person + "/reactivate", "{}")
                .header("Fsm-Log-Out"))
        .isEmpty();
    assertThat(loggedIn(person).status()).isEqualTo(200);
  }

  @Test
  void aChangedPasswordEndsEveryLogin() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    var here = loggedIn(person);
    var there = loggedIn(person);
    var changed = change(here, PASSWORD, ANOTHER);
    assertThat(changed.status()).isEqualTo(204);
    assertThat(changed.header("Fsm-Log-Out")).isEqualTo(person);
    assertThat(refreshed(here).at("error")).isEqualTo("invalid_grant");
    assertThat(refreshed(there).at("error")).isEqualTo("invalid_grant");
    assertThat(browser.logIn(CompanyFixtures.mailOf(person), PASSWORD).status()).isEqualTo(401);
    assertThat(browser.logIn(CompanyFixtures.mailOf(person), ANOTHER).status()).isEqualTo(204);
    var event = published().await("PasswordChanged", person, 1).getFirst();
    assertThat(event.actor()).isEqualTo("dispatcher/" + person);
    assertThat(event.raw()).doesNotContain(ANOTHER, "argon2");
  }

  @Test
  void aPasswordChangedWhileATicketIsRedeemedEndsTheNewLogin() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    var api = dispatcherOf(company, person);
    var change = "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(PASSWORD, ANOTHER);
    browser.logIn(CompanyFixtures.mailOf(person), PASSWORD);

    keys.duringNextRedemption(
        () -> assertThat(api.put("/api/account/password", change).status()).isEqualTo(204));
    var code = Browser.codeIn(browser.authorize());

    assertThat(browser.tokens(code).at("error")).isEqualTo("invalid_grant");
    assertThat(stored(person)).isEmpty();
    assertThat(browser.tokens(browser.code(CompanyFixtures.mailOf(person), ANOTHER)).status())
        .isEqualTo(200);
  }

  @Test
  void aLoginEndsWithoutARefreshFor72Hours() {
    var tokens = loggedIn(fixtures.withPassword(fixtures.dispatcher(company), PASSWORD));
    clock.putForward(Duration.ofHours(71));
    assertThat(refreshed(tokens).status()).isEqualTo(200);
    clock.putForward(Duration.ofHours(142));
    assertThat(refreshed(tokens).status()).as("refreshed in between").isEqualTo(200);
    clock.putForward(Duration.ofHours(215));
    assertThat(refreshed(tokens).at("error")).isEqualTo("invalid_grant");
  }

  @Test
  void expiredRecordsAreDeleted() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    loggedIn(person);
    assertThat(stored(person)).hasSize(1);
    clock.putForward(Duration.ofDays(15));
    expiring.forEach(each -> each.deleteExpired(clock.instant()));
    assertThat(stored(person)).isEmpty();
    assertThat(mongo.findAll(Document.class, "attempts")).isEmpty();
    assertThat(mongo.findAll(Document.class, "marks"))
        .noneMatch(mark -> mark.getString("_id").startsWith("ticket:"));
  }

  @Test
  void aWeakerHashIsReplacedAtTheNextLogin() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    var account = query(where("accountId").is(person));
    mongo.updateFirst(account, Update.update("passwordHash", weakHash()), "accounts");
    assertThat(browser.logIn(CompanyFixtures.mailOf(person), PASSWORD).status()).isEqualTo(204);
    assertThat(Browser.codeIn(browser.authorize())).isNotEmpty();
    var renewed =
        String.valueOf(
            mongo.findOne(account, Document.class, "accounts").getString("passwordHash"));
    assertThat(renewed).contains("m=19456,t=2");
    assertThat(browser.logIn(CompanyFixtures.mailOf(person), PASSWORD).status()).isEqualTo(204);
    assertThat(published().of("PasswordChanged", person)).isEmpty();
  }

  private static String weakHash() {
    return String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(PASSWORD));
  }

  private List<Document> stored(String person) {
    return mongo.find(query(where("account").is(person)), Document.class, "authorizations");
  }

  private Answer loggedIn(String person) {
    return browser.tokens(browser.code(CompanyFixtures.mailOf(person), PASSWORD));
  }

  private Answer refreshed(Answer tokens) {
    return browser.refresh(tokens.at("refresh_token"));
  }

  private Answer change(Answer tokens, String current, String chosen) {
    return new Api(url(), tokens.at("access_token"))
        .put(
            "/api/account/password",
            "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(current, chosen));
  }

  private static List<String> roles(Answer tokens) throws ParseException {
    return roles(tokens, "access_token");
  }

  private static List<String> roles(Answer tokens, String which) throws ParseException {
    return SignedJWT.parse(tokens.at(which)).getJWTClaimsSet().getStringListClaim("roles");
  }
}

package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fsmlight.team.sweeping.Expiring;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The name of a login in its tokens, and the event that publishes its end. */
class EndedLoginsIT extends TeamServiceIT {

  private static final String PASSWORD = "harbour-lamp-41";
  private static final String ANOTHER = "silver-window-77";

  @Autowired private ShiftedClock clock;
  @Autowired private CompanyFixtures fixtures;
  @Autowired private List<Expiring> expiring;

  private Browser browser = new Browser("");
  private String company = "";
  private String person = "";

  @BeforeEach
  void foundCompany() {
    browser = new Browser(url());
    company = fixtures.company();
    person = fixtures.withPassword(fixtures.technician(company), PASSWORD);
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void tokensNameTheirLoginAlsoAfterARefresh() throws Exception {
    var first = loggedIn();
    var second = loggedIn();

    assertThat(login(first)).isNotEmpty().isNotEqualTo(login(second));
    assertThat(login(browser.refresh(first.at("refresh_token")))).isEqualTo(login(first));
  }

  @Test
  void logOutEndsThatLoginOnly() throws Exception {
    var first = loggedIn();
    var second = loggedIn();

    assertThat(browser.revoke(first.at("refresh_token")).status()).isEqualTo(200);
    assertThat(browser.revoke(first.at("refresh_token")).status()).isEqualTo(200);

    var ended = published().await("LoginEnded", login(first), 1);
    assertThat(ended).hasSize(1);
    var state = ended.getFirst().payload().path("login");
    assertThat(state.path("accountId").asString()).isEqualTo(person);
    assertThat(state.path("companyId").asString()).isEqualTo(company);
    assertThat(published().of("LoginEnded", login(second))).isEmpty();
    assertThat(browser.refresh(second.at("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void logOutEverywhereEndsAlsoTheLoginsOfTheApp() throws Exception {
    var here = loggedIn();
    var there = loggedIn();
    var app = inTheApp();

    var form = Map.of("token", here.at("refresh_token"), "everywhere", "true");
    assertThat(browser.asGateway("/oauth2/revoke", form).status()).isEqualTo(200);

    for (var login : List.of(login(here), login(there), login(app))) {
      assertThat(published().await("LoginEnded", login, 1)).hasSize(1);
    }
    assertThat(browser.refresh(there.at("refresh_token")).at("error")).isEqualTo("invalid_grant");
  }

  @Test
  void changedPasswordEndsEveryLogin() throws Exception {
    var here = loggedIn();
    var app = inTheApp();

    var change = "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(PASSWORD, ANOTHER);
    var api = new Api(url(), here.at("access_token"));
    assertThat(api.put("/api/account/password", change).status()).isEqualTo(204);

    published().await("LoginEnded", login(here), 1);
    published().await("LoginEnded", login(app), 1);
  }

  @Test
  void deactivationEndsEveryLogin() throws Exception {
    var here = loggedIn();
    var dispatcher = dispatcherOf(company, fixtures.dispatcher(company));

    dispatcher.post("/api/technicians/" + person + "/deactivate", "{}");
    dispatcher.post("/api/technicians/" + person + "/reactivate", "{}");

    published().await("LoginEnded", login(here), 1);
  }

  @Test
  void loginsEndWhenTheyExpire() throws Exception {
    var here = loggedIn();
    var app = inTheApp();

    clock.putForward(Duration.ofHours(73));
    expiring.forEach(each -> each.deleteExpired(clock.instant()));
    published().await("LoginEnded", login(here), 1);
    assertThat(published().of("LoginEnded", login(app))).as("it cannot be refreshed").isEmpty();

    clock.putForward(Duration.ofDays(15));
    expiring.forEach(each -> each.deleteExpired(clock.instant()));
    published().await("LoginEnded", login(app), 1);
  }

  private Answer loggedIn() {
    return browser.tokens(browser.code(CompanyFixtures.mailOf(person), PASSWORD));
  }

  private Answer inTheApp() {
    browser.logIn(CompanyFixtures.mailOf(person), PASSWORD);
    var redirect = "fsm-light://logged-in";
    var request = Map.of("client_id", "fsm-app", "redirect_uri", redirect);
    return browser.asApp(Browser.codeIn(browser.authorize(request)), redirect);
  }

  private static String login(Answer tokens) throws ParseException {
    return SignedJWT.parse(tokens.at("access_token")).getJWTClaimsSet().getStringClaim("sid");
  }
}

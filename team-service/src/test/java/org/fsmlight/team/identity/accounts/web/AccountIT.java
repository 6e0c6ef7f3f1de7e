package org.fsmlight.team.identity.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fsmlight.team.identity.throttling.Limit;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The caller's own account and password. */
class AccountIT extends TeamServiceIT {

  private static final String PASSWORD = "harbour-lamp-41";
  private static final String ANOTHER = "silver-window-77";

  @Autowired private ShiftedClock clock;
  @Autowired private CompanyFixtures fixtures;
  @Autowired private Throttle throttle;

  private Browser browser = new Browser("");
  private String person = "";

  @BeforeEach
  void createPerson() {
    browser = new Browser(url());
    person = fixtures.withPassword(fixtures.dispatcher(fixtures.company()), PASSWORD);
  }

  @Test
  void changingAPasswordNeedsTheCurrentOneAndKeepsTheRules() {
    var tokens = browser.tokens(browser.code(CompanyFixtures.mailOf(person), PASSWORD));

    assertThat(change(tokens, "not-the-password", ANOTHER).wrongFields())
        .containsExactly("current");
    assertThat(change(tokens, PASSWORD, "short").wrongFields()).containsExactly("password");
    assertThat(change(tokens, PASSWORD, person + "@example.org").wrongFields())
        .containsExactly("password");
    assertThat(browser.refresh(tokens.at("refresh_token")).status())
        .as("nothing was changed")
        .isEqualTo(200);
  }

  @Test
  void tooManyWrongPasswordsLockTheChange() {
    var tokens = browser.tokens(browser.code(CompanyFixtures.mailOf(person), PASSWORD));
    change(tokens, "not-the-password", ANOTHER);
    var limit = new Limit("password-change", 10, Duration.ofMinutes(15));
    for (int i = 1; i < limit.attempts(); i++) {
      throttle.admit(List.of(limit.by(person)), clock.instant());
    }

    var locked = change(tokens, PASSWORD, ANOTHER);

    assertThat(locked.status()).isEqualTo(429);
    assertThat(locked.problem()).isEqualTo("too-many-attempts");
    assertThat(locked.header("Retry-After")).isNotEmpty();
    assertThat(browser.refresh(tokens.at("refresh_token")).status())
        .as("nothing was changed")
        .isEqualTo(200);
  }

  private Answer change(Answer tokens, String current, String chosen) {
    return new Api(url(), tokens.at("access_token"))
        .put(
            "/api/account/password",
            "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(current, chosen));
  }
}

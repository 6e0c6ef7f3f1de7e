package org.fsmlight.team.identity.passwordresets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fsmlight.team.testing.CompanyFixtures;
import org.junit.jupiter.api.Test;

/** A person who has forgotten their password sets a new one by the link of a mail. */
class PasswordResetIT extends PasswordResetTestBase {

  @Test
  void theLinkSetsANewPasswordAndEndsEveryLogin() {
    var requested = request(CompanyFixtures.mailOf(person).toUpperCase(Locale.ROOT));

    assertThat(requested.status()).isEqualTo(202);
    assertThat(requested.text()).isEmpty();
    var event = published().await("PasswordResetRequested", person, 1).getFirst();
    assertThat(event.payload().at("/account/email").asString())
        .isEqualTo(CompanyFixtures.mailOf(person));
    var path = path(event);
    var look = get(path);
    assertThat(look.at("firstName")).isEqualTo("Ada");
    assertThat(look.at("email")).isEqualTo(CompanyFixtures.mailOf(person));

    var changed = post(path, GOOD);

    assertThat(changed.status()).isEqualTo(204);
    assertThat(changed.header("Fsm-Log-Out")).isEqualTo(person);
    assertThat(hasPassword("correct-horse")).isTrue();
    var passwordChanged = published().await("PasswordChanged", person, 1).getFirst();
    assertThat(passwordChanged.actor()).isEqualTo("dispatcher/" + person);
    assertInvalid(get(path));
    assertInvalid(post(path, GOOD));
  }

  @Test
  void theAnswerDoesNotRevealWhetherAnAddressHasAnAccount() {
    var known = request(CompanyFixtures.mailOf(person));
    var unknown = request("nobody-" + person + "@example.org");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
    assertThat(unknown.bytes()).isEqualTo(known.bytes()).isEmpty();
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    published().await("PasswordResetRequested", person, 1);
  }

  @Test
  void theResponseTimeDoesNotRevealItEither() {
    request(CompanyFixtures.mailOf(person));
    for (var address : List.of(CompanyFixtures.mailOf(person), "nobody@example.org")) {
      long start = System.nanoTime();
      request(address);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
  }

  @Test
  void aPersonWithoutAPasswordIsInvitedAgain() {
    var address = "invited-" + person + "@example.org";
    var form = "{\"firstName\":\"Ina\",\"lastName\":\"E\",\"email\":\"%s\",\"language\":\"en\"}";
    var id =
        dispatcherOf(company, person).post("/api/technicians", form.formatted(address)).at("id");

    request(address);

    var events = published().await("TechnicianInvited", id, 2);
    var again = tokenOfLink(events.get(1).payload().path("sealedToken").asString());
    assertThat(get("/api/invitations/" + again).status()).isEqualTo(200);
    assertThat(published().of("PasswordResetRequested", id)).isEmpty();
  }

  @Test
  void aConfiguredOperatorCreatesTheFirstPasswordByAReset() {
    request("support@example.org");

    var event =
        published()
            .await(
                "PasswordResetRequested",
                candidate ->
                    candidate
                        .payload()
                        .at("/account/email")
                        .asString()
                        .equals("support@example.org"),
                1)
            .getLast();
    assertThat(event.payload().path("account").has("companyId")).isFalse();
    assertThat(get(path(event)).at("firstName")).isEqualTo("Ona");
  }

  @Test
  void aPersonWhoMayNotActGetsNoLink() {
    var gone = fixtures.dispatcher(company);
    dispatcherOf(company, person).post("/api/dispatchers/" + gone + "/remove", "");

    request(CompanyFixtures.mailOf(gone));
    request(CompanyFixtures.mailOf(person));

    published().await("PasswordResetRequested", person, 1);
    assertThat(published().of("PasswordResetRequested", gone)).isEmpty();
  }

  @Test
  void aMailboxGetsThreeMailsAnHourAndFurtherRequestsAreAccepted() {
    for (int i = 0; i < 5; i++) {
      assertThat(request(CompanyFixtures.mailOf(person)).status()).isEqualTo(202);
    }
    var other = fixtures.dispatcher(company);
    request(CompanyFixtures.mailOf(other));

    published().await("PasswordResetRequested", other, 1);
    assertThat(published().await("PasswordResetRequested", person, 3)).hasSize(3);
  }
}

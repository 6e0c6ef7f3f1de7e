package org.fsmlight.team.organization.technicians.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.team.organization.pictures.PictureFixtures;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names, phone numbers, mail addresses, passwords and pictures as people have them. */
class WrittenDataIT extends TeamServiceIT {

  private static final String COMPOSED = "M\u00fcller und S\u00f6hne";
  private static final String DECOMPOSED = "Mu\u0308ller und So\u0308hne";

  @Autowired private CompanyFixtures fixtures;
  private String company;

  @BeforeEach
  void found() {
    company = fixtures.company();
  }

  @Test
  void anInvitedTechnicianHasAnInternationalDomainAndANationalNumber() {
    var invited =
        invite("' Ida\\u202e '", "' ida-" + company + "@b\u00fccher.example '", "'044 555 01 02'");

    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.at("firstName")).isEqualTo("Ida");
    assertThat(invited.at("email")).isEqualTo("ida-" + company + "@b\u00fccher.example");
    assertThat(invited.at("phone")).isEqualTo("044 555 01 02");
    assertThat(invited.at("phoneE164")).isEqualTo("+41445550102");
    var event = published().await("TechnicianInvited", invited.at("id"), 1).getFirst();
    assertThat(event.payload().at("/technician/phone").asString()).isEqualTo("044 555 01 02");
    assertThat(event.payload().at("/technician/phoneE164").asString()).isEqualTo("+41445550102");
  }

  @Test
  void anAddressHasOneAccountInEverySpelling() {
    var first = invite("'Ida'", "'ida-" + company + "@b\u00fccher.example'", "'044 555 01 02'");
    assertThat(first.status()).isEqualTo(201);

    for (var spelling :
        new String[] {"@xn--bcher-kva.example", "@B\u00dcCHER.example", "@bu\u0308cher.example "}) {
      var second = invite("'Eve'", "'ida-" + company + spelling + "'", "'044 555 01 02'");
      assertThat(second.problem()).isEqualTo("email-taken");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+41 (0)44 555 01 02",
        "0041 44 555 01 02",
        "+41\u00a044\u00a0555\u201101\u201102",
        "\u202a+41445550102\u202c",
        "(044) 555-01-02"
      })
  void aNumberIsTakenInEveryWriting(String typed) {
    var technician = fixtures.technician(company);

    var answer =
        as("TECHNICIAN", company, technician)
            .put(
                "/api/technicians/me/profile",
                "{\"firstName\":\"A\",\"lastName\":\"B\",\"phone\":\"%s\",\"language\":\"de\"}"
                    .formatted(typed));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("phoneE164")).isEqualTo("+41445550102");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u200b", "\\u3164", "\\u2800\\u2800", "\\ufeff \\u202e"})
  void aNameThatShowsNothingIsRefused(String name) {
    var answer = invite("'" + name + "'", "'ida-" + company + "@example.org'", "'044 555 01 02'");

    assertThat(answer.wrongFields()).containsExactly("firstName");
  }

  @Test
  void aMailboxThatOnlySomeServersKnowIsRefused() {
    assertThat(invite("'Ida'", "'\u00efda@example.org'", "'044 555 01 02'").wrongFields())
        .containsExactly("email");
  }

  @Test
  void aPasswordWorksOnEveryKeyboard() {
    var person = fixtures.withPassword(fixtures.dispatcher(company), COMPOSED);
    var mail = CompanyFixtures.mailOf(person);

    for (var typed : new String[] {COMPOSED, DECOMPOSED, COMPOSED.replace(' ', '\u00a0')}) {
      assertThat(new Browser(url()).logIn(mail, typed).status()).isEqualTo(204);
    }
    assertThat(new Browser(url()).logIn("  " + mail + " ", COMPOSED).status()).isEqualTo(204);
  }

  @Test
  void aHashOfWhatWasTypedIsReplacedAtTheNextLogin() {
    var person = fixtures.withHashOfTyped(fixtures.dispatcher(company), DECOMPOSED);
    var mail = CompanyFixtures.mailOf(person);

    assertThat(new Browser(url()).logIn(mail, COMPOSED).status()).isEqualTo(401);
    assertThat(new Browser(url()).logIn(mail, DECOMPOSED).status()).isEqualTo(204);
    assertThat(new Browser(url()).logIn(mail, COMPOSED).status()).isEqualTo(204);
  }

  @Test
  void aPrintersPictureAndAWebpAreTaken() {
    var me = as("TECHNICIAN", company, fixtures.technician(company));

    for (var picture :
        new byte[][] {
          PictureFixtures.printerQuadrants(160, 120, 0),
          PictureFixtures.printerQuadrants(160, 120, 2),
          PictureFixtures.webp("lossy")
        }) {
      assertThat(me.putBytes("/api/technicians/me/picture", "image/jpeg", picture).status())
          .isEqualTo(200);
    }
    var heic = me.putBytes("/api/technicians/me/picture", "image/heic", PictureFixtures.heic());
    assertThat(heic.problem()).isEqualTo("unusable-picture");
    assertThat(heic.at("detail")).contains("HEIC");
  }

  private Answer invite(String firstName, String email, String phone) {
    return dispatcherOf(company, fixtures.dispatcher(company))
        .post(
            "/api/technicians",
            "{'firstName':%s,'lastName':'Example','email':%s,'phone':%s,'language':'de'}"
                .formatted(firstName, email, phone)
                .replace('\'', '"'));
  }
}

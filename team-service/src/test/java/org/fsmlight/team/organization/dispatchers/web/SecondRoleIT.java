package org.fsmlight.team.organization.dispatchers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person takes a second role; an address stays with one account. */
class SecondRoleIT extends TeamServiceIT {

  private static final String PATH = "/api/dispatchers";

  @Autowired private CompanyFixtures fixtures;

  private final String email = UUID.randomUUID() + "@example.com";
  private String company;
  private String me;
  private Api api;

  @BeforeEach
  void createDispatcher() {
    company = fixtures.company();
    me = fixtures.dispatcher(company);
    api = dispatcherOf(company, me);
  }

  @Test
  void aTechnicianBecomesADispatcherWithTheirPassword() {
    var technician = fixtures.technician(company);

    var added = api.post(PATH, form(CompanyFixtures.mailOf(technician)));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("id")).isEqualTo(technician);
    assertThat(added.at("status")).isEqualTo("ACTIVE");
    var joined = published().await("DispatcherJoined", technician, 1).getFirst().payload();
    assertThat(joined.at("/dispatcher/active").asBoolean()).isTrue();
    assertThat(joined.has("sealedToken")).isFalse();
    assertThat(api.get("/api/technicians/" + technician).at("state")).isEqualTo("VERIFIED");
  }

  @Test
  void aDispatcherBecomesATechnicianWithTheirPassword() {
    var added = api.post("/api/technicians", form(CompanyFixtures.mailOf(me)));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("id")).isEqualTo(me);
    assertThat(added.at("state")).isEqualTo("UNVERIFIED");
    assertThat(added.list("missing")).containsExactly("picture", "skills");
    published().await("TechnicianProfileChanged", me, 1);
    assertThat(published().of("TechnicianInvited", me)).isEmpty();
    assertThat(api.post("/api/technicians", form(CompanyFixtures.mailOf(me))).problem())
        .isEqualTo("email-taken");
  }

  @Test
  void refusesASecondRoleUntilThereIsAPassword() {
    api.post("/api/technicians", form(email));
    assertThat(api.post(PATH, form(email)).problem()).isEqualTo("not-joined-yet");

    var another = "2" + email;
    api.post(PATH, form(another));
    assertThat(api.post("/api/technicians", form(another)).problem()).isEqualTo("not-joined-yet");
  }

  @Test
  void anAddressBelongsToOneAccountInAllCompanies() {
    api.post(PATH, form(email));

    for (var again :
        List.of(
            api.post(PATH, form(email)),
            api.post(PATH, form(email.toUpperCase(Locale.ROOT))),
            dispatcher().post(PATH, form(email)),
            dispatcher().post("/api/technicians", form(email)),
            api.post(PATH, form("lea.brunner@helvetia-home.example")))) {
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.problem()).isEqualTo("email-taken");
    }
  }

  private static String form(String email) {
    return "{\"firstName\":\"Dora\",\"lastName\":\"Example\",\"email\":\"%s\",\"language\":\"fr\"}"
        .formatted(email);
  }
}

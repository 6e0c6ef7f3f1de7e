package org.fsmlight.team.organization.companies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CompanyIT extends TeamServiceIT {

  private static final String PATH = "/api/company";

  @Autowired private CompanyFixtures fixtures;

  @Test
  void aDispatcherChangesTheCompanyAndTheChangeIsPublished() {
    var before = foreignDispatcher().get(PATH);
    var name = "Nordlicht " + System.nanoTime();

    var after = foreignDispatcher().put(PATH, form(name), "If-Match", before.header("ETag"));

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.at("name")).isEqualTo(name);
    assertThat(after.at("country")).isEqualTo("DE");
    assertThat(after.header("ETag"))
        .isEqualTo("\"" + (before.json().path("version").asLong() + 1) + "\"");
    assertThat(foreignDispatcher().get(PATH).text()).isEqualTo(after.text());
    var event = published().await("CompanyChanged", NORDLICHT, 1).getLast();
    assertThat(event.payload().at("/company/name").asString()).isEqualTo(name);
    assertThat(event.actor()).isEqualTo("dispatcher/nordlicht-dispatcher-1");
  }

  @Test
  void refusesACommandThatExpectsAnotherVersion() {
    var stale = dispatcher().put(PATH, form("Late AG"), "If-Match", "\"999\"");

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("stale");
    assertThat(stale.json().at("/current/id").asString()).isEqualTo(HELVETIA);
    assertThat(dispatcher().get(PATH).at("name")).isEqualTo("Helvetia Home AG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name      | {'email':'a@b.ch','timeZone':'Europe/Berlin','languages':['de']}",
        "name      | {'name':' ','email':'a@b.ch','timeZone':'Europe/Berlin','languages':['de']}",
        "name      | {'name':'A\\u000aB','email':'a@b.ch','timeZone':'Europe/Berlin','languages':['de']}",
        "email     | {'name':'A','email':'a@b.ch\\r\\nBcc: x@y.ch','timeZone':'Europe/Berlin','languages':['de']}",
        "email     | {'name':'A','email':'nobody','timeZone':'Europe/Berlin','languages':['de']}",
        "timeZone  | {'name':'A','email':'a@b.ch','timeZone':'Mars/Olympus','languages':['de']}",
        "timeZone  | {'name':'A','email':'a@b.ch','timeZone':'+02:00','languages':['de']}",
        "languages | {'name':'A','email':'a@b.ch','timeZone':'Europe/Berlin','languages':[]}",
        "languages | {'name':'A','email':'a@b.ch','timeZone':'Europe/Berlin'}",
        "languages | {'name':'A','email':'a@b.ch','timeZone':'Europe/Berlin','languages':'de'}",
        "languages[0] | {'name':'A','email':'a@b.ch','timeZone':'Europe/Berlin','languages':['rm']}",
        "name      | {'name':{'x':1},'email':'a@b.ch','timeZone':'Europe/Berlin','languages':['de']}"
      })
  void refusesBadInputAndNamesTheField(String field, String json) {
    var before = dispatcher().get(PATH);

    var answer = dispatcher().put(PATH, json.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-input");
    assertThat(answer.wrongFields()).contains(field);
    assertThat(dispatcher().get(PATH).text()).isEqualTo(before.text());
  }

  @Test
  void refusesABodyThatIsNotJson() {
    assertThat(dispatcher().put(PATH, "{").problem()).isEqualTo("unreadable-body");
    assertThat(dispatcher().put(PATH, "").problem()).isEqualTo("unreadable-body");
  }

  @Test
  void onlyDispatchersSeeIt() {
    assertThat(anonymous().get(PATH).status()).isEqualTo(401);
    assertThat(technician("helvetia-technician-1").get(PATH).status()).isEqualTo(403);
    assertThat(technician("helvetia-technician-1").put(PATH, form("X")).status()).isEqualTo(403);
    assertThat(as("DISPATCHER", "no-such-company", "d").get(PATH).status()).isEqualTo(404);
  }

  @Test
  void eachCompanySeesItsOwnDispatchers() {
    var company = fixtures.company();
    var first = fixtures.dispatcher(company);
    var second = fixtures.dispatcher(company);
    var another = fixtures.company();
    var foreign = fixtures.dispatcher(another);

    var own = dispatcherOf(company, first).get("/api/dispatchers");
    assertThat(own.json().path("items")).hasSize(2);
    assertThat(own.text()).contains(first, second).doesNotContain(foreign, "argon2");
    assertThat(dispatcherOf(another, foreign).get("/api/dispatchers").json().path("items"))
        .hasSize(1);
  }

  private static String form(String name) {
    return """
        {"name":"%s","email":"kontakt@nordlicht-technik.example","timeZone":"Europe/Berlin","languages":["de","en"]}
        """
        .formatted(name);
  }
}

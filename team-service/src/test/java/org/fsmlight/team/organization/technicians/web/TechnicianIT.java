package org.fsmlight.team.organization.technicians.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TechnicianIT extends TeamServiceIT {

  private static final String PATH = "/api/technicians";

  @Autowired private Accounts accounts;

  @Test
  void aDispatcherInvitesATechnician() {
    var invited = dispatcher().post(PATH, form("zoe@example.com"));

    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.header("Location")).isEqualTo(PATH + "/" + invited.at("id"));
    assertThat(invited.header("ETag")).isEqualTo("\"1\"");
    assertThat(invited.at("state")).isEqualTo("INVITED");
    assertThat(invited.list("missing")).containsExactly("password", "picture", "skills");
    assertThat(dispatcher().get(invited.header("Location")).text()).isEqualTo(invited.text());
    assertThat(dispatcher().get(PATH).text()).contains(invited.at("id"));
    var event = published().await("TechnicianInvited", invited.at("id"), 1).getFirst();
    assertThat(event.payload().at("/technician/state").asString()).isEqualTo("INVITED");
    assertThat(event.payload().path("expiresAt").asString()).isNotEmpty();
    assertThat(event.actor()).isEqualTo("dispatcher/helvetia-dispatcher-1");
  }

  @Test
  void publishesTheTokenSealedOnly() {
    var id = dispatcher().post(PATH, form("sealed@example.com")).at("id");

    var event = published().await("TechnicianInvited", id, 1).getFirst();

    var token = tokenOfLink(event.payload().path("sealedToken").asString());
    assertThat(token).startsWith(id + ".");
    assertThat(event.raw()).doesNotContain(token.substring(id.length() + 1));
  }

  @Test
  void anAddressBelongsToOneAccountInAnySpellingAndCompany() {
    dispatcher().post(PATH, form("once@example.com"));

    for (var again :
        List.of(
            dispatcher().post(PATH, form("once@example.com")),
            dispatcher().post(PATH, form("Once@Example.COM")),
            foreignDispatcher().post(PATH, form("once@example.com")),
            foreignDispatcher().post(PATH, form("lea.brunner@helvetia-home.example")))) {
      assertThat(again.status()).isEqualTo(409);
      assertThat(again.problem()).isEqualTo("email-taken");
      assertThat(again.text()).doesNotContain("helvetia").doesNotContain("current");
    }
  }

  @Test
  void ofConcurrentInvitationsOfOneAddressOneSucceeds() throws Exception {
    List<Callable<Integer>> posts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      var by = i % 2 == 0 ? dispatcher() : foreignDispatcher();
      posts.add(() -> by.post(PATH, form("race@example.com")).status());
    }

    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(15)) {
      for (var status : threads.invokeAll(posts)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    var both = dispatcher().get(PATH).text() + foreignDispatcher().get(PATH).text();
    assertThat(both.split("race@example.com", -1)).hasSize(2);
  }

  @Test
  void anInterruptedInvitationIsCompletedByTheNextOneOfTheSameCompany() {
    var left = new Account(AccountId.random(), new CompanyId(HELVETIA), AccountRole.TECHNICIAN);
    accounts.claim(new EmailAddress("half@example.com"), left);

    assertThat(foreignDispatcher().post(PATH, form("half@example.com")).status()).isEqualTo(409);
    var completed = dispatcher().post(PATH, form("half@example.com"));
    assertThat(completed.status()).isEqualTo(201);
    assertThat(completed.at("id")).isEqualTo(left.id().value());
    assertThat(dispatcher().post(PATH, form("half@example.com")).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firstName | {'lastName':'B','email':'bad@example.com','language':'de'}",
        "firstName | {'firstName':'A\\u0000','lastName':'B','email':'bad@example.com','language':'de'}",
        "lastName  | {'firstName':'A','lastName':'','email':'bad@example.com','language':'de'}",
        "lastName  | {'firstName':'A','lastName':'B\\r\\nBcc: c@d.ch','email':'bad@example.com','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','email':'bad','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','email':'bad@example.com\\nBcc: c@d.ch','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','email':['bad@example.com'],'language':'de'}",
        "phone     | {'firstName':'A','lastName':'B','email':'bad@example.com','phone':'call me','language':'de'}",
        "language  | {'firstName':'A','lastName':'B','email':'bad@example.com'}",
        "language  | {'firstName':'A','lastName':'B','email':'bad@example.com','language':'xx'}"
      })
  void refusesBadInputAndStoresNothing(String field, String json) {
    var answer = dispatcher().post(PATH, json.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-input");
    assertThat(answer.wrongFields()).contains(field);
    assertThat(dispatcher().get(PATH).text()).doesNotContain("bad@example.com");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    var json = form("long@example.com").replace("Zoe", "Z".repeat(81));

    assertThat(dispatcher().post(PATH, json).wrongFields()).containsExactly("firstName");
  }

  @Test
  void ignoresUnknownFields() {
    var json =
        form("mass@example.com")
            .replace(
                "}", ",\"state\":\"VERIFIED\",\"companyId\":\"nordlicht-technik\",\"id\":\"x\"}");

    var invited = dispatcher().post(PATH, json);

    assertThat(invited.at("state")).isEqualTo("INVITED");
    assertThat(invited.at("companyId")).isEqualTo(HELVETIA);
    assertThat(invited.at("id")).isNotEqualTo("x");
  }

  @Test
  void doesNotFindTechniciansOfAnotherCompany() {
    var foreign = foreignDispatcher().get(PATH + "/helvetia-technician-1");
    var unknown = foreignDispatcher().get(PATH + "/no-such-technician");

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.at("detail")).isEqualTo(unknown.at("detail"));
    assertThat(foreignDispatcher().post(PATH + "/helvetia-technician-1/reinvite", "").status())
        .isEqualTo(404);
    assertThat(foreignDispatcher().get(PATH).text()).doesNotContain("helvetia");
  }

  @Test
  void eachRoleHasAccessToItsPathsOnly() {
    var technician = technician("helvetia-technician-1");

    assertThat(technician.get(PATH).status()).isEqualTo(403);
    assertThat(technician.post(PATH, form("no@example.com")).status()).isEqualTo(403);
    assertThat(technician.get(PATH + "/helvetia-technician-2").status()).isEqualTo(403);
    assertThat(dispatcher().get(PATH + "/me/profile").status()).isEqualTo(403);
    assertThat(dispatcher().put(PATH + "/me/skills", "{\"skills\":[]}").status()).isEqualTo(403);
    assertThat(anonymous().get(PATH).status()).isEqualTo(401);
    assertThat(as("MARKETPLACE", HELVETIA, "m").get(PATH).status()).isEqualTo(403);
  }

  @Test
  void isNotInvitedAgainOnceThereIsAPassword() {
    var again = dispatcher().post(PATH + "/helvetia-technician-1/reinvite", "");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("already-joined");
    assertThat(again.json().at("/current/id").asString()).isEqualTo("helvetia-technician-1");
  }

  @Test
  void responsesContainNoSecret() {
    assertThat(dispatcher().get(PATH).text())
        .doesNotContain("argon2")
        .doesNotContain("token")
        .doesNotContain("assword\":");
  }

  private static String form(String email) {
    return """
        {"firstName":"Zoe","lastName":"Example","email":"%s","phone":"+41 44 555 01 77","language":"de"}"""
        .formatted(email);
  }
}

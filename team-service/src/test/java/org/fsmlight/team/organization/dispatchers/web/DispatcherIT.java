package org.fsmlight.team.organization.dispatchers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.PublishedEvents.PublishedEvent;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class DispatcherIT extends TeamServiceIT {

  private static final String PATH = "/api/dispatchers";
  private static final String GOOD = "{\"password\":\"horse-battery\"}";

  @Autowired private CompanyFixtures fixtures;

  private final String email = UUID.randomUUID() + "@example.com";
  private String company;
  private String me;
  private Api api;

  @BeforeEach
  void found() {
    company = fixtures.company();
    me = fixtures.dispatcher(company);
    api = dispatcherOf(company, me);
  }

  @Test
  void aDispatcherInvitesAnotherWhoCreatesAPassword() {
    var invited = api.post(PATH, form(email));

    var id = invited.at("id");
    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.header("Location")).isEqualTo(PATH + "/" + id);
    assertThat(invited.header("ETag")).isEqualTo("\"1\"");
    assertThat(invited.at("status")).isEqualTo("INVITED");
    assertThat(api.get(PATH + "/" + id).text()).isEqualTo(invited.text());
    var joined = published().await("DispatcherJoined", id, 1).getFirst();
    assertThat(joined.payload().at("/dispatcher/active").asBoolean()).isFalse();
    assertThat(joined.payload().path("expiresAt").asString()).isNotEmpty();
    assertThat(joined.actor()).isEqualTo("dispatcher/" + me);
    var token = tokenOf(joined);
    assertThat(joined.raw()).doesNotContain(token.substring(token.lastIndexOf('.') + 1));

    var look = anonymous().get("/api/invitations/" + token);
    assertThat(look.at("companyName")).isEqualTo("Example AG");
    assertThat(look.at("role")).isEqualTo("DISPATCHER");
    var accepted = anonymous().post("/api/invitations/" + token, GOOD);

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.at("status")).isEqualTo("ACTIVE");
    assertThat(accepted.list("missing")).isEmpty();
    assertThat(api.get(PATH + "/" + id).at("status")).isEqualTo("ACTIVE");
    var changed = published().await("DispatcherChanged", id, 1).getFirst().payload();
    assertThat(changed.at("/dispatcher/active").asBoolean()).isTrue();
    assertThat(changed.at("/dispatcher/version").asLong()).isEqualTo(2);
    assertThat(anonymous().post("/api/invitations/" + token, GOOD).problem())
        .isEqualTo("invitation-invalid");
    assertThat(api.get(PATH).text()).contains(id).doesNotContain("argon2");
  }

  @Test
  void invitingAgainReplacesTheLinkUntilThereIsAPassword() {
    var id = api.post(PATH, form(email)).at("id");
    var first = tokenOf(published().await("DispatcherJoined", id, 1).getFirst());

    assertThat(api.post(PATH + "/" + id + "/reinvite", "").status()).isEqualTo(200);

    var second = tokenOf(published().await("DispatcherJoined", id, 2).get(1));
    assertThat(anonymous().get("/api/invitations/" + first).status()).isEqualTo(404);
    assertThat(anonymous().post("/api/invitations/" + second, GOOD).status()).isEqualTo(200);
    assertThat(api.post(PATH + "/" + id + "/reinvite", "").problem()).isEqualTo("already-joined");
  }

  @Test
  void aRemovedDispatcherMayRejoin() {
    var other = fixtures.dispatcher(company);

    var gone = api.post(PATH + "/" + other + "/remove", "", "If-Match", "\"1\"");

    assertThat(gone.status()).isEqualTo(200);
    assertThat(gone.at("status")).isEqualTo("LEFT");
    assertThat(api.get(PATH).text()).doesNotContain(other);
    var left = published().await("DispatcherLeft", other, 1).getFirst();
    assertThat(left.payload().at("/dispatcher/active").asBoolean()).isFalse();
    assertThat(api.post(PATH + "/" + other + "/remove", "").problem()).isEqualTo("already-left");
    assertThat(api.post(PATH + "/" + other + "/reinvite", "").problem()).isEqualTo("already-left");

    var back = api.post(PATH, form(CompanyFixtures.mailOf(other)));
    assertThat(back.status()).isEqualTo(201);
    assertThat(back.at("id")).isEqualTo(other);
    assertThat(back.at("status")).isEqualTo("ACTIVE");
    published().await("DispatcherJoined", other, 2);
  }

  @Test
  void refusesToRemoveTheLastDispatcher() {
    api.post(PATH, form(email));

    var refused = api.post(PATH + "/" + me + "/remove", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("last-dispatcher");
    assertThat(refused.json().at("/current/status").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void ofConcurrentRemovalsOneDispatcherStays() throws Exception {
    for (int round = 0; round < 5; round++) {
      var crowd = fixtures.company();
      var ids =
          List.of(
              fixtures.dispatcher(crowd), fixtures.dispatcher(crowd), fixtures.dispatcher(crowd));
      var by = dispatcherOf(crowd, ids.getFirst());
      var all =
          ids.stream()
              .<Callable<Integer>>map(id -> () -> by.post(PATH + "/" + id + "/remove", "").status())
              .toList();

      try (var threads = Executors.newFixedThreadPool(3)) {
        for (var status : threads.invokeAll(all)) {
          assertThat(status.get()).isIn(200, 409);
        }
      }

      assertThat(by.get(PATH).json().path("items")).hasSize(1);
    }
  }

  @Test
  void aDispatcherChangesTheAddressOfRequestMails() {
    var changed = api.put(PATH + "/me/profile", form(email), "If-Match", "\"1\"");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("email")).isEqualTo(email);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(api.get(PATH + "/me/profile").text()).isEqualTo(changed.text());
    var event = published().await("DispatcherChanged", me, 1).getFirst().payload();
    assertThat(event.at("/dispatcher/email").asString()).isEqualTo(email);
    assertThat(api.put(PATH + "/me/profile", form(email)).header("ETag")).isEqualTo("\"2\"");

    var stale = api.put(PATH + "/me/profile", form("x" + email), "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().at("/current/email").asString()).isEqualTo(email);
    assertThat(api.post(PATH, form(CompanyFixtures.mailOf(me))).problem()).isEqualTo("email-taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firstName | {'lastName':'B','email':'bad@example.com','language':'de'}",
        "lastName  | {'firstName':'A','lastName':'B\\r\\nBcc: c@d.ch','email':'bad@example.com','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','email':'bad@example.com\\nBcc: c@d.ch','language':'de'}",
        "email     | {'firstName':'A','lastName':'B','email':{'$gt':''},'language':'de'}",
        "language  | {'firstName':'A','lastName':'B','email':'bad@example.com','language':'xx'}",
        "language  | {'firstName':'A','lastName':'B','email':'bad@example.com'}"
      })
  void refusesBadInputAndStoresNothing(String field, String json) {
    for (var answer :
        List.of(
            api.post(PATH, json.replace('\'', '"')),
            api.put(PATH + "/me/profile", json.replace('\'', '"')))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.wrongFields()).contains(field);
    }
    assertThat(api.get(PATH).json().path("items")).hasSize(1);
    assertThat(api.get(PATH + "/me/profile").at("version")).isEqualTo("1");
  }

  @Test
  void doesNotFindDispatchersOfAnotherCompany() {
    for (var answer :
        List.of(
            dispatcher().get(PATH + "/" + me),
            dispatcher().post(PATH + "/" + me + "/remove", ""),
            dispatcher().post(PATH + "/" + me + "/reinvite", ""),
            dispatcher().get(PATH + "/nobody"))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.problem()).isEqualTo("not-found");
    }
  }

  @Test
  void onlyDispatchersHaveAccess() {
    var technician = as("TECHNICIAN", company, fixtures.technician(company));

    for (var path : List.of(PATH, PATH + "/" + me, PATH + "/me/profile")) {
      assertThat(technician.get(path).status()).isEqualTo(403);
      assertThat(anonymous().get(path).status()).isEqualTo(401);
    }
    for (var path : List.of(PATH, PATH + "/" + me + "/remove", PATH + "/" + me + "/reinvite")) {
      assertThat(technician.post(path, form(email)).status()).isEqualTo(403);
      assertThat(anonymous().post(path, form(email)).status()).isEqualTo(401);
    }
    assertThat(technician.put(PATH + "/me/profile", form(email)).status()).isEqualTo(403);
  }

  private String tokenOf(PublishedEvent joined) {
    return tokenOfLink(joined.payload().path("sealedToken").asString());
  }

  private static String form(String email) {
    return "{\"firstName\":\"Dora\",\"lastName\":\"Example\",\"email\":\"%s\",\"language\":\"fr\"}"
        .formatted(email);
  }
}

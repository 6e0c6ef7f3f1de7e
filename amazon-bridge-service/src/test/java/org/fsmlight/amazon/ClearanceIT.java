package org.fsmlight.amazon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.fsmlight.amazon.technicians.TechnicianReplicas;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

class ClearanceIT extends RunningService {

  @Autowired private TechnicianReplicas technicians;
  @Autowired private ApplicationRunner demo;

  @Test
  void technicianIsNotClearedInitially() {
    var none = get(technicianOf(FIXIT), ANNA).isSuccess(200);

    assertThat(none.text("/status")).isEqualTo("NOT_CLEARED");
    assertThat(none.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void publishesEachGainAndLossOfTheClearanceOnce() {
    var tina = technicianOf(FIXIT);

    assertThat(put(tina, ANNA, TEST_OPEN).isSuccess(200).text("/status")).isEqualTo("NOT_CLEARED");
    var cleared = put(tina, ANNA, MET, "If-Match", "\"1\"").isSuccess(200);
    put(tina, ANNA, MET).isSuccess(200);
    put(tina, OPERATOR, "{\"skillTestPassed\": true, \"amazonVerified\": true}").isSuccess(200);

    assertThat(cleared.text("/status")).isEqualTo("CLEARED");
    assertThat(cleared.text("/resourceId")).isEqualTo("A-1");
    assertThat(cleared.header("ETag")).isEqualTo("\"2\"");
    assertThat(get(tina, ANNA).text("/status")).isEqualTo("NOT_CLEARED");
    var published = published(tina);
    assertThat(published)
        .extracting(event -> event.attribute("type"))
        .containsExactly("TechnicianAmazonCleared", "TechnicianAmazonClearanceLost");
    assertThat(published).extracting(PublishedEvent::version).containsExactly(2L, 3L);
    assertThat(published)
        .extracting(event -> event.attribute("actor"))
        .containsExactly("dispatcher/anna", "operator/operator");
    assertThat(published.getFirst().clearance().path("cleared").asBoolean()).isTrue();
    assertThat(published.getFirst().clearance().path("companyId").asString()).isEqualTo(FIXIT);
  }

  @Test
  void refusesACommandBasedOnAnotherVersion() {
    var tina = technicianOf(FIXIT);
    var cleared = put(tina, ANNA, MET, "If-Match", "\"0\"").isSuccess(200);

    var refused = put(tina, ANNA, TEST_OPEN, "If-Match", "\"0\"").isProblem(412, "stale");

    assertThat(refused.json().at("/current")).isEqualTo(cleared.json());
  }

  @Test
  void concurrentCommandsChangeTheClearanceOnce() throws Exception {
    var tina = technicianOf(FIXIT);
    var start = new CyclicBarrier(10);
    try (var threads = Executors.newFixedThreadPool(10)) {
      var all =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            start.await(10, SECONDS);
                            return put(tina, ANNA, MET).isSuccess(200);
                          }))
              .limit(10)
              .toList();
      for (var one : all) {
        assertThat(one.get(30, SECONDS).text("/version")).isEqualTo("1");
      }
    }
    assertThat(published(tina)).hasSize(1);
  }

  @Test
  void onlyTheCompanyAndOperatorsHaveAccess() {
    var tina = technicianOf(FIXIT);

    get(tina, "").isProblem(401, "unauthenticated");
    put(tina, "", MET).isProblem(401, "unauthenticated");
    for (var token :
        List.of(TestTokens.technician(FIXIT, tina), TestTokens.marketplace("marketplace"))) {
      get(tina, token).isProblem(403, "forbidden");
      put(tina, token, MET).isProblem(403, "forbidden");
    }
    var foreign = get(tina, RIVAL).isProblem(404, "not-found");
    put(tina, RIVAL, MET).isProblem(404, "not-found");
    assertThat(get("nobody", RIVAL).isProblem(404, "not-found").text("/detail"))
        .isEqualTo(foreign.text("/detail"));
    put("nobody", OPERATOR, MET).isProblem(404, "not-found");
    assertThat(get(tina, OPERATOR).isSuccess(200).text("/version")).isEqualTo("0");
    for (var method : List.of("POST", "PATCH", "DELETE")) {
      send(method, tina, ANNA, MET).isProblem(403, "forbidden");
    }
    assertThat(get(tina, ANNA).text("/version")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          resourceId      | {"resourceId": "a\\nb", "skillTestPassed": true, "amazonVerified": true}
          resourceId      | {"resourceId": "  ", "skillTestPassed": true, "amazonVerified": true}
          resourceId      | {"resourceId": 7, "skillTestPassed": true, "amazonVerified": true}
          resourceId      | {"resourceId": ["a"], "skillTestPassed": true, "amazonVerified": true}
          skillTestPassed | {"amazonVerified": true}
          skillTestPassed | {"skillTestPassed": null, "amazonVerified": true}
          skillTestPassed | {"skillTestPassed": "yes", "amazonVerified": true}
          skillTestPassed | {"skillTestPassed": 1, "amazonVerified": true}
          skillTestPassed | {"skillTestPassed": "true", "amazonVerified": true}
          amazonVerified  | {"skillTestPassed": true}
          amazonVerified  | {"skillTestPassed": true, "amazonVerified": []}
          """)
  void refusesInvalidConditions(String field, String body) {
    var tina = technicianOf(FIXIT);

    var refused = put(tina, ANNA, body).isProblem(400, "invalid-input");

    assertThat(refused.fieldsInError()).containsExactly(field);
    assertThat(get(tina, ANNA).text("/version")).isEqualTo("0");
  }

  @Test
  void refusesATooLongResourceId() {
    var tina = technicianOf(FIXIT);

    put(tina, ANNA, MET.replace("A-1", "x".repeat(129))).isProblem(400, "invalid-input");
    assertThat(get(tina, ANNA).text("/version")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "true false"})
  void refusesABodyThatIsNotJson(String body) {
    put(technicianOf(FIXIT), ANNA, body).isProblem(400, "unreadable-body");
  }

  @Test
  void technicianBelongsToTheCompanyOfTheNewestEvent() {
    var tina = technicianOf(FIXIT);
    publish(new TechnicianVerified(technician(tina, 3, "company-new")));
    var id = new TechnicianId(tina);
    var newest = new TechnicianReplica(id, 3, new CompanyId("company-new"));
    await().atMost(30, SECONDS).until(() -> technicians.find(id).orElseThrow().equals(newest));

    technicians.saveIfNewer(new TechnicianReplica(id, 2, new CompanyId(FIXIT)));

    assertThat(technicians.find(id)).hasValue(newest);
  }

  @Test
  void demoClearsItsTechniciansOnce() throws Exception {
    assertThat(published("demo-cleared")).extracting(PublishedEvent::version).containsExactly(1L);
    assertThat(published("demo-not-cleared")).isEmpty();
    publish(new TechnicianVerified(technician("demo-cleared", 1, "company-demo")));
    var id = new TechnicianId("demo-cleared");
    await().atMost(30, SECONDS).until(() -> technicians.find(id).isPresent());
    assertThat(get("demo-cleared", OPERATOR).text("/status")).isEqualTo("CLEARED");
    put("demo-cleared", OPERATOR, TEST_OPEN).isSuccess(200);

    demo.run(null);

    assertThat(get("demo-cleared", OPERATOR).text("/status")).isEqualTo("NOT_CLEARED");
  }
}

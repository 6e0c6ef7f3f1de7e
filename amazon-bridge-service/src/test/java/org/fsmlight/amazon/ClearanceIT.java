package org.fsmlight.amazon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.fsmlight.amazon.technician.Technicians;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

class ClearanceIT extends RunningService {

  @Autowired private Technicians technicians;
  @Autowired private ApplicationRunner demo;

  @Test
  void aTechnicianBeginsNotCleared() {
    var none = get(technicianOf(FIXIT), ANNA).isSuccess(200);

    assertThat(none.text("/status")).isEqualTo("NOT_CLEARED");
    assertThat(none.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void isClearedAndLosesTheClearanceAndEachIsToldOnce() {
    var tina = technicianOf(FIXIT);

    assertThat(put(tina, ANNA, TEST_OPEN).isSuccess(200).text("/status")).isEqualTo("NOT_CLEARED");
    var cleared = put(tina, ANNA, MET, "If-Match", "\"1\"").isSuccess(200);
    put(tina, ANNA, MET).isSuccess(200);
    put(tina, OPERATOR, "{\"skillTestPassed\": true, \"amazonVerified\": true}").isSuccess(200);

    assertThat(cleared.text("/status")).isEqualTo("CLEARED");
    assertThat(cleared.text("/resourceId")).isEqualTo("A-1");
    assertThat(cleared.header("ETag")).isEqualTo("\"2\"");
    assertThat(get(tina, ANNA).text("/status")).isEqualTo("NOT_CLEARED");
    var told = told(tina);
    assertThat(told)
        .extracting(event -> event.attribute("type"))
        .containsExactly("TechnicianAmazonCleared", "TechnicianAmazonClearanceLost");
    assertThat(told).extracting(Told::version).containsExactly(2L, 3L);
    assertThat(told)
        .extracting(event -> event.attribute("actor"))
        .containsExactly("dispatcher/anna", "operator/operator");
    assertThat(told.getFirst().clearance().path("cleared").asBoolean()).isTrue();
    assertThat(told.getFirst().clearance().path("companyId").asString()).isEqualTo(FIXIT);
  }

  @Test
  void whatWasMeantForAnotherVersionIsRefused() {
    var tina = technicianOf(FIXIT);
    var cleared = put(tina, ANNA, MET, "If-Match", "\"0\"").isSuccess(200);

    var refused = put(tina, ANNA, TEST_OPEN, "If-Match", "\"0\"").isProblem(412, "stale");

    assertThat(refused.json().at("/current")).isEqualTo(cleared.json());
  }

  @Test
  void manyAtOnceFlipItOnce() throws Exception {
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
    assertThat(told(tina)).hasSize(1);
  }

  @Test
  void onlyTheCompanyAndOperatorsMayKnow() {
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
    send("DELETE", tina, ANNA, "").isProblem(403, "forbidden");
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
  void refusesWhatIsNoSuchCondition(String field, String body) {
    var tina = technicianOf(FIXIT);

    var refused = put(tina, ANNA, body).isProblem(400, "invalid-input");

    assertThat(refused.fieldsInError()).containsExactly(field);
    assertThat(get(tina, ANNA).text("/version")).isEqualTo("0");
  }

  @Test
  void refusesAResourceIdThatIsTooLong() {
    var tina = technicianOf(FIXIT);

    put(tina, ANNA, MET.replace("A-1", "x".repeat(129))).isProblem(400, "invalid-input");
    assertThat(get(tina, ANNA).text("/version")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "true false"})
  void refusesWhatIsNoJson(String body) {
    put(technicianOf(FIXIT), ANNA, body).isProblem(400, "unreadable-body");
  }

  @Test
  void theCompanyIsTheOneTheNewestEventTells() {
    var tina = technicianOf(FIXIT);
    tell(new TechnicianVerified(technician(tina, 3, "company-new")));
    var id = new TechnicianId(tina);
    var newest = new Technician(id, 3, new CompanyId("company-new"));
    await().atMost(30, SECONDS).until(() -> technicians.find(id).orElseThrow().equals(newest));

    technicians.keep(new Technician(id, 2, new CompanyId(FIXIT)));

    assertThat(technicians.find(id)).hasValue(newest);
  }

  @Test
  void theDemoClearsItsTechniciansOnce() throws Exception {
    assertThat(told("demo-cleared")).extracting(Told::version).containsExactly(1L);
    assertThat(told("demo-not-cleared")).isEmpty();
    tell(new TechnicianVerified(technician("demo-cleared", 1, "company-demo")));
    var id = new TechnicianId("demo-cleared");
    await().atMost(30, SECONDS).until(() -> technicians.find(id).isPresent());
    assertThat(get("demo-cleared", OPERATOR).text("/status")).isEqualTo("CLEARED");
    put("demo-cleared", OPERATOR, TEST_OPEN).isSuccess(200);

    demo.run(null);

    assertThat(get("demo-cleared", OPERATOR).text("/status")).isEqualTo("NOT_CLEARED");
  }
}

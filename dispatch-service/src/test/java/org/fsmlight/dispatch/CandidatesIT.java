package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The candidates of a call over HTTP. */
class CandidatesIT extends RunningService {

  @Test
  void listsFreeBusyAndUnqualifiedTechnicians() {
    var ulf = "ulf-" + unique();
    neighbours.unverified(company, ulf, 1);
    var gone = "gone-" + unique();
    neighbours.deactivated(company, gone, 1);
    neighbours.verified("company-rival", "rita-" + unique(), 1);
    var busy = accepted(tomorrowAt(9));
    var id = accepted(tomorrowAt(10));
    assign(busy, ada, dora).isSuccess(200);
    await().atMost(20, SECONDS).until(() -> ids(candidates(id, "")).size() == 3);

    var listed = candidates(id, "");
    assertThat(ids(listed)).containsExactly(ben, ada, ulf);
    assertThat(listed.json().at("/items/0").propertyNames())
        .containsExactlyInAnyOrder("id", "name", "qualified", "missing");
    assertThat(listed.text("/items/0/name")).isEqualTo("Tech " + ben);
    assertThat(listed.json().at("/items/0/qualified").asBoolean()).isTrue();
    assertThat(listed.json().at("/items/0/missing")).isEmpty();

    assertThat(listed.json().at("/items/1/qualified").asBoolean()).isTrue();
    var conflict = listed.json().at("/items/1/conflict");
    assertThat(conflict.propertyNames()).containsExactlyInAnyOrder("id", "number", "start", "end");
    var refused = assign(id, ada, dora).isProblem(409, "technician-busy");
    for (var field : List.of("id", "number", "start", "end")) {
      assertThat(conflict.path(field).asString())
          .isEqualTo(refused.text("/conflict/" + field))
          .isNotEmpty();
    }

    assertThat(listed.json().at("/items/2/qualified").asBoolean()).isFalse();
    assertThat(listed.json().at("/items/2/missing"))
        .isEqualTo(
            assign(id, ulf, dora)
                .isProblem(409, "technician-not-qualified")
                .json()
                .path("missing"));
  }

  @Test
  void judgesTheGivenTimeAndDuration() {
    var busy = accepted(tomorrowAt(14));
    assign(busy, ada, dora).isSuccess(200);
    var id = accepted(tomorrowAt(10));
    assertThat(conflictOfAda(id, "")).isEmpty();
    assertThat(conflictOfAda(id, "?durationMinutes=241")).isEqualTo(busy);
    assertThat(conflictOfAda(id, "?start=" + tomorrowAt(13))).isEqualTo(busy);
    assertThat(conflictOfAda(id, "?start=" + tomorrowAt(13) + "&durationMinutes=60")).isEmpty();
  }

  @Test
  void withoutATimeNobodyIsBusy() {
    var busy = accepted(tomorrowAt(10));
    assign(busy, ada, dora).isSuccess(200);
    var id = accepted(null);
    assertThat(conflictOfAda(id, "")).isEmpty();
    assertThat(conflictOfAda(id, "?start=" + tomorrowAt(10))).isEqualTo(busy);
  }

  @ParameterizedTest
  @CsvSource({
    "start=tomorrow, start",
    "start=1999-01-01T00:00:00Z, start",
    "start=%2B1000000000-12-31T23:59:59.999999999Z, start",
    "durationMinutes=14, durationMinutes",
    "durationMinutes=1441, durationMinutes",
    "durationMinutes=60.5, durationMinutes",
    "durationMinutes=long, durationMinutes",
  })
  void refusesBadInput(String query, String field) {
    var id = accepted(tomorrowAt(10));
    var refused = get(call(id) + "/candidates?" + query, dora).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError()).containsExactly(field);
  }

  @Test
  void isForDispatchersOfTheCompanyOnly() {
    var id = accepted(tomorrowAt(10));
    var path = call(id) + "/candidates";
    get(path, TestTokens.dispatcher("company-rival", "rita")).isProblem(404, "not-found");
    get(path, TestTokens.operator()).isProblem(403, "forbidden");
    assign(id, ada, dora).isSuccess(200);
    get(path, TestTokens.technician(company, ada)).isProblem(403, "forbidden");
    get(call("unknown") + "/candidates", dora).isProblem(404, "not-found");
  }

  private Answer candidates(String id, String query) {
    return get(call(id) + "/candidates" + query, dora).isSuccess(200);
  }

  private String conflictOfAda(String id, String query) {
    return candidates(id, query)
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(ada))
        .findFirst()
        .orElseThrow()
        .at("/conflict/id")
        .asString("");
  }

  private static List<String> ids(Answer answer) {
    return answer.json().path("items").valueStream().map(one -> one.path("id").asString()).toList();
  }
}

package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

class HistoryIT extends RunningService {

  @Test
  void containsEventsAndActorsFromTheRequestOn() {
    neighbours.dispatcher(company, "dirk", "Dirk");
    var id = unique();
    neighbours.requested(company, id, tomorrowAt(10));
    neighbours.accepted(company, id, tomorrowAt(10));
    await().atMost(20, SECONDS).until(() -> get(call(id), dora).status() == 200);
    assign(id, ada, dora).isSuccess(200);
    schedule(id, tomorrowAt(14), TestTokens.technician(company, ada)).isSuccess(200);
    clientCalled(id, dirk).isSuccess(200);
    assign(id, ben, dora).isSuccess(200);

    var history =
        historyBecomes(
            id,
            "ServiceRequested",
            "ServiceCallAccepted",
            "TechnicianAssigned",
            "ServiceCallRescheduled",
            "ClientCalled",
            "ServiceCallReady",
            "TechnicianReassigned");

    assertThat(history.text("/items/0/actor/role")).isEqualTo("system");
    assertThat(history.json().at("/items/0").has("before")).isFalse();
    assertThat(history.text("/items/1/actor/role")).isEqualTo("dispatcher");
    assertThat(history.text("/items/1/actor/id")).isEqualTo("dora");
    assertThat(history.json().at("/items/2/before").has("technician")).isFalse();
    assertThat(history.text("/items/2/after/technician/id")).isEqualTo(ada);
    assertThat(history.text("/items/3/actor/role")).isEqualTo("technician");
    assertThat(history.text("/items/3/actor/id")).isEqualTo(ada);
    assertThat(history.text("/items/3/actor/name")).isEqualTo("Tech " + ada);
    assertThat(history.text("/items/3/before/start")).isEqualTo(tomorrowAt(10).toString());
    assertThat(history.text("/items/3/after/start")).isEqualTo(tomorrowAt(14).toString());
    assertThat(history.text("/items/4/actor/id")).isEqualTo("dirk");
    assertThat(history.text("/items/4/actor/name")).isEqualTo("Dirk Dispatcher");
    assertThat(history.text("/items/6/before/technician/id")).isEqualTo(ada);
    assertThat(history.text("/items/6/after/technician/id")).isEqualTo(ben);
    assertThat(history.text("/items/6/after/status")).isEqualTo("READY");
  }

  @Test
  void containsEachEventOnceAndDeclinedRequests() {
    var id = unique();
    neighbours.requested(company, id, tomorrowAt(10));
    neighbours.declined(company, id, tomorrowAt(10));
    neighbours.redeliverLast();
    var history = historyBecomes(id, "ServiceRequested", "ServiceCallDeclined");
    assertThat(history.text("/items/1/reason")).isEqualTo("No time");
    var after = unique();
    neighbours.requested(company, after, tomorrowAt(10)); // may be another partition
    historyBecomes(after, "ServiceRequested");
    historyBecomes(id, "ServiceRequested", "ServiceCallDeclined");
  }

  @Test
  void redistributionIsInBothHistories() {
    var old = unique();
    neighbours.requested(company, old, tomorrowAt(10));
    neighbours.declined(company, old, tomorrowAt(10));
    var other = "company-" + unique();
    var fresh = unique();
    neighbours.redistributed(other, fresh, old, tomorrowAt(10));
    var history =
        historyBecomes(
            old, "ServiceRequested", "ServiceCallDeclined", "ServiceRequestRedistributed");
    assertThat(history.text("/items/2/actor/role")).isEqualTo("operator");
    assertThat(history.response().body()).doesNotContain(other);
    history(fresh, dora).isProblem(404, "not-found");
    assertThat(history(fresh, TestTokens.operator()).isSuccess(200).text("/items/0/event"))
        .isEqualTo("ServiceRequested");
  }

  private Answer historyBecomes(String id, String... events) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(events(history(id, dora))).containsExactly(events));
    return history(id, dora);
  }

  private Answer history(String id, String token) {
    return get(call(id) + "/history", token);
  }

  private static List<String> events(Answer history) {
    return history
        .json()
        .path("items")
        .valueStream()
        .map(one -> one.path("event").asString())
        .toList();
  }
}

package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** The two flows of the guideline's summary, as the board shows them. */
class GuideFlowsIT extends RunningService {

  @Test
  void serviceCallWithDefinedDateTime() {
    var id = unique();
    neighbours.requested(company, id, tomorrowAt(10));
    var blue = cardBecomes("requests", id, "BLUE", "accept or decline");
    assertThat(blue.path("version").asLong()).isEqualTo(1);
    assertThat(blue.path("status").asString()).isEqualTo("REQUESTED");

    neighbours.accepted(company, id, tomorrowAt(10));
    var white = cardBecomes("toAssign", id, "WHITE", "assign technician");
    var inToAssignRow = cardBecomes("calendar", id, "ORANGE", "assign technician");
    assertThat(inToAssignRow.has("technicianId")).isFalse();
    assertThat(white.path("openTasks").valueStream().map(task -> task.asString()))
        .containsExactly("ASSIGN_TECHNICIAN", "CALL_CLIENT");
    cardLeaves("requests", id);
    awaitCall(id);

    var assigned = assign(id, ada, dora, "If-Match", "\"1\"").isSuccess(200);
    assertThat(assigned.header("ETag")).isEqualTo("\"2\"");
    assertThat(assigned.text("/technician/id")).isEqualTo(ada);
    var orange = cardBecomes("calendar", id, "ORANGE", "client not called yet");
    assertThat(orange.path("technicianId").asString()).isEqualTo(ada);
    assertThat(orange.path("reasonCode").asString()).isEqualTo("client-not-called");
    cardLeaves("toAssign", id);

    var called = clientCalled(id, dora, "If-Match", "\"2\"").isSuccess(200);
    assertThat(called.text("/status")).isEqualTo("READY");
    var green = cardBecomes("calendar", id, "GREEN", "ready");
    assertThat(green.path("version").asLong()).isEqualTo(3);
  }

  @Test
  void serviceCallWithoutDateTime() {
    var id = accepted(null);
    var white = cardBecomes("toAssign", id, "WHITE", "define date/time");
    assertThat(white.path("openTasks").size()).isEqualTo(3);
    assertThat(card("calendar", id).isMissingNode()).isTrue();

    clientCalled(id, dora).isSuccess(200);
    assign(id, ada, dora).isProblem(409, "no-date-time");
    schedule(id, tomorrowAt(9), dora).isSuccess(200);
    cardBecomes("toAssign", id, "WHITE", "assign technician");
    assign(id, ada, dora).isSuccess(200);
    cardBecomes("calendar", id, "GREEN", "ready");

    assertThat(published("ServiceCallScheduled", id, 1).getFirst().text("/call/start"))
        .isEqualTo(tomorrowAt(9).toString());
    assertThat(published("ServiceCallReady", id, 1).getFirst().text("/call/status"))
        .isEqualTo("READY");
  }

  @Test
  void technicianRecordsTheCallToTheClientAndReschedules() {
    var tina = TestTokens.technician(company, ada);
    var id = accepted(tomorrowAt(10));
    assign(id, ada, dora).isSuccess(200);
    clientCalled(id, tina).isSuccess(200);
    schedule(id, tomorrowAt(14), tina).isSuccess(200);

    var moved = published("ServiceCallRescheduled", id, 1).getFirst();
    assertThat(moved.text("/previousStart")).isEqualTo(tomorrowAt(10).toString());
    assertThat(moved.text("/call/technician/id")).isEqualTo(ada);
    assertThat(moved.attribute("actor")).isEqualTo("technician/" + ada);
  }

  @Test
  void reassigningNamesBothTechniciansAndEventsOfOneWriteShareAVersion() {
    var id = accepted(null);
    clientCalled(id, dora).isSuccess(200);
    var both = "{\"technicianId\": \"%s\", \"start\": \"%s\"}".formatted(ada, tomorrowAt(10));
    post(call(id) + "/assign", dora, both).isSuccess(200);
    assign(id, ben, dora).isSuccess(200);

    for (var topic : List.of("ServiceCallScheduled", "TechnicianAssigned", "ServiceCallReady")) {
      assertThat(published(topic, id, 1).getFirst().attribute("aggregateversion")).isEqualTo("3");
    }
    var reassigned = published("TechnicianReassigned", id, 1).getFirst();
    assertThat(reassigned.text("/previousTechnician/id")).isEqualTo(ada);
    assertThat(reassigned.text("/call/technician/id")).isEqualTo(ben);
    assertThat(reassigned.attribute("subject")).isEqualTo("service-call/" + id);
    assertThat(reassigned.attribute("actor")).isEqualTo("dispatcher/dora");
    var time = Instant.parse(reassigned.attribute("time"));
    assertThat(Instant.parse(reassigned.attribute("holduntil")))
        .isEqualTo(time.plus(Duration.ofSeconds(8)));
  }

  @Test
  void unassigningMovesTheCardBackBelowTheCalendar() {
    var id = accepted(tomorrowAt(10));
    clientCalled(id, dora).isSuccess(200);
    assign(id, ada, dora).isSuccess(200);
    cardBecomes("calendar", id, "GREEN", "ready");

    unassign(id, dora).isSuccess(200);

    cardBecomes("toAssign", id, "WHITE", "assign technician");
    cardBecomes("calendar", id, "ORANGE", "assign technician");
    assertThat(published("TechnicianUnassigned", id, 1).getFirst().text("/previousTechnician/id"))
        .isEqualTo(ada);
    assertThat(published("ServiceCallReopened", id, 1).getFirst().text("/call/status"))
        .isEqualTo("OPEN");
  }

  @Test
  void declinedRequestLeavesTheBoard() {
    var id = unique();
    neighbours.requested(company, id, tomorrowAt(10));
    cardBecomes("requests", id, "BLUE", "accept or decline");
    neighbours.declined(company, id, tomorrowAt(10));
    cardLeaves("requests", id);
  }

  private void awaitCall(String id) {
    await().until(() -> get(call(id), dora).status() == 200);
  }
}

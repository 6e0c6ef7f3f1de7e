package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.fsmlight.events.Channel;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

class RefusalsIT extends RunningService {

  @Test
  void staleCommandIsRefusedWithTheCurrentStateAndChangesNothing() {
    var id = accepted(tomorrowAt(10));
    clientCalled(id, dirk, "If-Match", "\"1\"").isSuccess(200);

    var stale = assign(id, ada, dora, "If-Match", "\"1\"").isProblem(412, "stale");
    assertThat(stale.text("/current/version")).isEqualTo("2");
    assertThat(stale.json().at("/current/clientCalled").asBoolean()).isTrue();
    assertThat(get(call(id), dora).text("/technician/id")).isEmpty();

    assign(id, ada, dora, "If-Match", "\"2\"").isSuccess(200);
  }

  @Test
  void commandWithoutIfMatchAppliesToEveryVersion() {
    var id = accepted(tomorrowAt(10));
    clientCalled(id, dirk).isSuccess(200);
    assign(id, ada, dora).isSuccess(200);
    unassign(id, dora, "If-Match", "*").isSuccess(200);
  }

  @Test
  void busyTechnicianIsRefusedWithTheConflictAndADispatcherMayAllowTheOverlap() {
    var first = accepted(tomorrowAt(10));
    var second = accepted(tomorrowAt(11));
    assign(first, ada, dora).isSuccess(200);

    var busy = assign(second, ada, dora).isProblem(409, "technician-busy");
    assertThat(busy.text("/conflict/id")).isEqualTo(first);
    assertThat(busy.text("/conflict/number")).isEqualTo("no-" + first);
    assertThat(busy.text("/conflict/start")).isEqualTo(tomorrowAt(10).toString());
    assertThat(busy.text("/conflict/end")).isEqualTo(tomorrowAt(12).toString());
    assertThat(busy.text("/conflict/technician/id")).isEqualTo(ada);
    assertThat(busy.text("/current/id")).isEqualTo(second);

    var allowingOverlap = "{\"technicianId\": \"%s\", \"allowOverlap\": true}".formatted(ada);
    post(call(second) + "/assign", dora, allowingOverlap).isSuccess(200);
  }

  @Test
  void adjacentCallsDoNotOverlap() {
    var first = accepted(tomorrowAt(10));
    var second = accepted(tomorrowAt(12));
    assign(first, ada, dora).isSuccess(200);
    assign(second, ada, dora).isSuccess(200);
  }

  @Test
  void technicianMayNotAllowAnOverlap() {
    var first = accepted(tomorrowAt(10));
    var second = accepted(tomorrowAt(14));
    assign(first, ada, dora).isSuccess(200);
    assign(second, ada, dora).isSuccess(200);
    var tina = TestTokens.technician(company, ada);
    var allowingOverlap = "{\"start\": \"%s\", \"allowOverlap\": true}".formatted(tomorrowAt(11));
    post(call(second) + "/schedule", tina, allowingOverlap).isProblem(409, "technician-busy");
  }

  @Test
  void unqualifiedTechnicianIsRefusedWithTheMissingQualifications() {
    var ulf = "ulf-" + unique();
    neighbours.unverified(company, ulf, 1);
    var id = accepted(tomorrowAt(10));
    await().until(() -> assign(id, ulf, dora).status() == 409);
    var refused = assign(id, ulf, dora).isProblem(409, "technician-not-qualified");
    assertThat(refused.json().path("missing").valueStream().map(one -> one.asString()))
        .containsExactly("picture", "skills", "skill:network");
  }

  @Test
  void verifiedTechnicianCanBeAssigned() {
    var ulf = "ulf-" + unique();
    neighbours.unverified(company, ulf, 1);
    neighbours.verified(company, ulf, 2);
    await().until(() -> isVerified(ulf));
    assign(accepted(tomorrowAt(10)), ulf, dora).isSuccess(200);
  }

  @Test
  void unknownTechnicianAndTechnicianOfAnotherCompanyAreRefused() {
    var id = accepted(tomorrowAt(10));
    assign(id, "nobody", dora).isProblem(422, "unknown-technician");
    var foreign = "foreign-" + unique();
    neighbours.verified("company-other", foreign, 1);
    await().until(() -> isVerified(foreign));
    assign(id, foreign, dora).isProblem(422, "unknown-technician");
  }

  @Test
  void repetitionIsRefusedWithTheCurrentState() {
    var id = accepted(tomorrowAt(10));
    unassign(id, dora).isProblem(409, "no-technician");
    assign(id, ada, dora).isSuccess(200);
    assign(id, ada, dora).isProblem(409, "nothing-to-change");
    schedule(id, tomorrowAt(10), dora).isProblem(409, "nothing-to-change");
    clientCalled(id, dora).isSuccess(200);
    var again = clientCalled(id, dora).isProblem(409, "already-done");
    assertThat(again.text("/current/status")).isEqualTo("READY");
  }

  @Test
  void onAmazonsCallsOnlyTheDispatcherChangesTheTimeHere() {
    neighbours.clearedByAmazon(company, ben);
    var id = unique();
    neighbours.accepted(company, id, Channel.AMAZON, tomorrowAt(10));
    await().until(() -> get(call(id), dora).status() == 200);

    var refused = assign(id, ada, dora).isProblem(409, "technician-not-qualified");
    assertThat(refused.text("/missing/0")).isEqualTo("amazon-clearance");
    await().until(() -> assign(id, ben, dora).status() == 200);
    var tina = TestTokens.technician(company, ben);
    schedule(id, tomorrowAt(14), tina).isProblem(409, "in-amazons-app");
    schedule(id, tomorrowAt(14), dora).isSuccess(200);
  }

  @Test
  void lossOfVerificationShowsInTheSameRowUntilItIsRegained() {
    var id = accepted(tomorrowAt(10));
    assign(id, ada, dora).isSuccess(200);
    clientCalled(id, dora).isSuccess(200);
    cardBecomes("calendar", id, "GREEN", "ready");

    neighbours.verificationLost(company, ada, 2);
    var orange = cardBecomes("calendar", id, "ORANGE", "no longer verified");
    assertThat(orange.path("technicianId").asString()).isEqualTo(ada);
    assertThat(orange.path("openTasks").path(0).asString()).isEqualTo("ASSIGN_TECHNICIAN");
    assertThat(
            published("ServiceCallReopened", id, 1).getFirst().text("/call/technician/qualified"))
        .isEqualTo("false");

    neighbours.verified(company, ada, 3);
    cardBecomes("calendar", id, "GREEN", "ready");
  }
}

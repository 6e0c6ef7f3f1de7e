package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.fsmlight.events.Channel;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** The work on calls from the check-in, and their other ends. */
class WorkIT extends RunningService {

  private static final String NO_POWER = "{\"reason\": \"No power\"}";
  private static final String MOVED = "{\"reason\": \"Client has moved\"}";

  private final String tina = TestTokens.technician(company, ada);
  private final String operator = TestTokens.operator();

  @Test
  void technicianChecksInAndOutAndTheTimeIsFreeAgain() {
    var id = assigned(tomorrowAt(10));
    check("out", id, "").isProblem(409, "not-checked-in");
    var atWork = check("in", id, "").isSuccess(200);
    assertThat(atWork.text("/status")).isEqualTo("IN_PROGRESS");
    assertThat(atWork.json().at("/clientCalled").asBoolean()).isTrue();
    assertThat(atWork.text("/startedAt")).isNotEmpty();
    cardBecomes("calendar", id, "GREEN", "at work");
    check("in", id, "").isProblem(409, "at-work");
    schedule(id, tomorrowAt(14), dora).isProblem(409, "at-work");

    var done = check("out", id, "{\"note\": \"Key returned\"}").isSuccess(200);
    assertThat(done.text("/status")).isEqualTo("COMPLETED");
    assertThat(done.text("/checkOutNote")).isEqualTo("Key returned");
    cardBecomes("calendar", id, "GREEN", "done");
    var over = post(call(id) + "/cancel", dora, MOVED).isProblem(409, "call-over");
    assertThat(over.text("/current/status")).isEqualTo("COMPLETED");
    assigned(tomorrowAt(10));

    var started = published("ServiceCallStarted", id, 1).getFirst();
    assertThat(started.text("/call/status")).isEqualTo("IN_PROGRESS");
    assertThat(started.attribute("actor")).isEqualTo("technician/" + ada);
    assertThat(published("ServiceCallCompleted", id, 1).getFirst().text("/call/note"))
        .isEqualTo("Key returned");
  }

  @Test
  void checkOutNeedsNoNote() {
    var id = assigned(tomorrowAt(10));
    check("in", id, "").isSuccess(200);
    check("out", id, "").isSuccess(200);
  }

  @Test
  void hindranceStaysUntilTheCallIsRescheduled() {
    var id = assigned(tomorrowAt(10));
    check("in", id, "").isSuccess(200);
    var stuck = post(call(id) + "/cannot-complete", tina, NO_POWER).isSuccess(200);
    assertThat(stuck.text("/badges/0")).isEqualTo("cannot-complete");
    assertThat(stuck.text("/reason")).isEqualTo("No power");
    check("out", id, "").isProblem(409, "cannot-be-completed");
    assertThat(schedule(id, tomorrowAt(14), dora).isSuccess(200).text("/status"))
        .isEqualTo("READY");
    cardBecomes("calendar", id, "GREEN", "ready");
    assertThat(published("ServiceCallCannotComplete", id, 1).getFirst().text("/call/reason"))
        .isEqualTo("No power");
  }

  @Test
  void cancelledCallLeavesTheBoardAndTheDiary() {
    var id = assigned(tomorrowAt(10));
    cardBecomes("calendar", id, "ORANGE", "client not called yet");
    var cancelled = post(call(id) + "/cancel", dora, MOVED, "If-Match", "\"2\"").isSuccess(200);
    assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
    cardLeaves("calendar", id);
    assigned(tomorrowAt(10));
    var event = published("ServiceCallCancelled", id, 1).getFirst();
    assertThat(event.text("/call/reason")).isEqualTo("Client has moved");
    assertThat(event.text("/call/technician/id")).isEqualTo(ada);
    clientCalled(id, dora).isProblem(409, "call-over");
  }

  @Test
  void amazonsCallIsCarriedOutInAmazonsAppAndCancelledByOperators() {
    neighbours.clearedByAmazon(company, ada);
    var id = unique();
    neighbours.accepted(company, id, Channel.AMAZON, tomorrowAt(10));
    await().until(() -> assign(id, ada, dora).status() == 200);

    check("in", id, "").isProblem(409, "in-amazons-app");
    check("out", id, "").isProblem(409, "in-amazons-app");
    post(call(id) + "/cancel", dora, MOVED).isProblem(409, "for-operators");
    post(call(id) + "/cannot-complete", tina, NO_POWER).isSuccess(200);
    schedule(id, tomorrowAt(14), dora).isSuccess(200);
    var cancelled = post(call(id) + "/cancel", operator, MOVED).isSuccess(200);
    assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
    assertThat(published("ServiceCallCancelled", id, 1).getFirst().attribute("actor"))
        .startsWith("operator/");
  }

  @Test
  void withdrawalCancelsACallThatHasNotBegun() {
    var id = assigned(tomorrowAt(10));
    neighbours.withdrawn(company, id, tomorrowAt(10));
    var event = published("ServiceCallCancelled", id, 1).getFirst();
    assertThat(event.text("/call/reason")).isEqualTo("Booked elsewhere");
    assertThat(get(call(id), dora).text("/status")).isEqualTo("CANCELLED");
    assigned(tomorrowAt(10));
    cardLeaves("calendar", id);
  }

  @Test
  void withdrawalMarksACallThatHasBegun() {
    var id = assigned(tomorrowAt(10));
    check("in", id, "").isSuccess(200);
    neighbours.withdrawn(company, id, tomorrowAt(10));
    var event = published("ServiceCallReopened", id, 1).getFirst();
    assertThat(event.text("/call/status")).isEqualTo("IN_PROGRESS");
    assertThat(event.text("/call/withdrawnTooLate/reason")).isEqualTo("Booked elsewhere");
    var marked = get(call(id), operator).isSuccess(200);
    assertThat(marked.text("/badges/0")).isEqualTo("withdrawn-too-late");
    assertThat(marked.text("/withdrawnTooLate/reason")).isEqualTo("Booked elsewhere");
    check("out", id, "").isSuccess(200);
  }

  @Test
  void withdrawalDeliveredBeforeTheAcceptanceIsNotLost() {
    var id = unique();
    neighbours.withdrawn(company, id, tomorrowAt(10));
    published("ServiceCallCancelled", id, 1);
    neighbours.accepted(company, id, tomorrowAt(10));
    var next = assigned(tomorrowAt(12)); // delivered after it, on the same topic
    assertThat(get(call(next), dora).text("/status")).isEqualTo("OPEN");
    assertThat(get(call(id), dora).text("/status")).isEqualTo("CANCELLED");
  }

  @Test
  void deactivationReopensACallAndReactivationClosesIt() {
    var id = assigned(tomorrowAt(10));
    clientCalled(id, dora).isSuccess(200);
    neighbours.deactivated(company, ada, 2);
    cardBecomes("calendar", id, "ORANGE", "no longer verified");
    assertThat(published("ServiceCallReopened", id, 1).getFirst().text("/call/openTasks/0"))
        .isEqualTo("ASSIGN_TECHNICIAN");
    check("in", id, "").isProblem(409, "technician-not-qualified");
    neighbours.reactivated(company, ada, 3);
    cardBecomes("calendar", id, "GREEN", "ready");
    check("in", id, "").isSuccess(200);
  }

  @Test
  void queuedCheckInPrevailsAndQueuedChangeOfTimeYieldsToTheDispatcher() {
    var id = assigned(tomorrowAt(10));
    clientCalled(id, dora).isSuccess(200);
    schedule(id, tomorrowAt(12), dora).isSuccess(200);
    check("in", id, "", "If-Match", "\"2\"").isProblem(412, "stale");
    var superseded =
        schedule(id, tomorrowAt(14), tina, "Based-On", "2").isProblem(409, "superseded");
    assertThat(superseded.text("/current/start")).isEqualTo(tomorrowAt(12).toString());
    check("in", id, "", "Based-On", "9").isProblem(412, "stale");
    check("in", id, "", "Based-On", "2").isSuccess(200);
  }

  @Test
  void queuedNoteOfTheFormerTechnicianIsKept() {
    var id = assigned(tomorrowAt(10));
    assign(id, ben, dora).isSuccess(200);
    check("out", id, "{\"note\": \"Key returned\"}").isProblem(404, "not-found");
    var kept = check("out", id, "{\"note\": \"Key returned\"}", "Based-On", "2").isSuccess(200);
    assertThat(kept.json().propertyNames())
        .containsExactlyInAnyOrder("id", "number", "status", "version");
    var refused = schedule(id, tomorrowAt(14), tina, "Based-On", "2").isProblem(409, "superseded");
    assertThat(refused.json().path("current").propertyNames())
        .containsExactlyInAnyOrder("id", "number", "status", "version");
    var current = get(call(id), dora).isSuccess(200);
    assertThat(current.text("/lateNotes/0/text")).isEqualTo("Key returned");
    assertThat(current.text("/lateNotes/0/by")).isEqualTo("technician/" + ada);
    assertThat(current.text("/technician/id")).isEqualTo(ben);
    assertThat(published("ServiceCallReopened", id, 1).getFirst().text("/call/lateNotes/0/action"))
        .isEqualTo("CHECK_OUT");
  }

  @Test
  void callerWithBothRolesChecksInOnAssignedCallsOnly() {
    var both =
        TestTokens.token(
            claims ->
                claims
                    .subject(ada)
                    .claim("account", ada)
                    .claim("company", company)
                    .claim("client_id", "gateway")
                    .claim("roles", List.of("DISPATCHER", "TECHNICIAN")));
    var own = assigned(tomorrowAt(10));
    post(call(own) + "/check-in", both, "").isSuccess(200);
    var bens = accepted(tomorrowAt(10));
    assign(bens, ben, both).isSuccess(200);
    post(call(bens) + "/check-in", both, "").isProblem(404, "not-found");
  }

  private String assigned(Instant start) {
    var id = accepted(start);
    assign(id, ada, dora).isSuccess(200);
    return id;
  }

  private Answer check(String inOrOut, String id, String body, String... headers) {
    return post(call(id) + "/check-" + inOrOut, tina, body, headers);
  }
}

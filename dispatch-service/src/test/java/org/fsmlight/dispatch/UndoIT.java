package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fsmlight.dispatch.calls.Actor;
import org.fsmlight.dispatch.calls.ChangeServiceCall;
import org.fsmlight.dispatch.calls.Command;
import org.fsmlight.dispatch.calls.Precondition;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UndoIT extends RunningService {

  @Autowired private ChangeServiceCall changeServiceCall;
  @Autowired private Clock clock;

  @Test
  void dispatcherUndoesAnAssignment() {
    var id = accepted(tomorrowAt(10));
    var assigned = assign(id, ada, dora).isSuccess(200);
    assertThat(Instant.parse(assigned.text("/holdUntil"))).isAfter(clock.instant());
    cardBecomes("calendar", id, "ORANGE", "client not called yet");

    undo(id, 2, dirk).isProblem(409, "not-the-author");
    var undone = undo(id, 2, dora).isSuccess(200);

    assertThat(undone.header("ETag")).isEqualTo("\"3\"");
    assertThat(undone.json().has("technician")).isFalse();
    assertThat(undone.json().has("holdUntil")).isFalse();
    cardBecomes("toAssign", id, "WHITE", "assign technician");
    var event = published("ServiceCallChangeUndone", id, 1).getFirst();
    assertThat(event.attribute("aggregateversion")).isEqualTo("3");
    assertThat(event.attribute("actor")).isEqualTo("dispatcher/dora");
    assertThat(event.text("/call/technician/id")).isEmpty();
    var other = accepted(tomorrowAt(10));
    assign(other, ada, dora).isSuccess(200);
    undo(id, 3, dora).isProblem(409, "nothing-to-undo");
  }

  @Test
  void technicianUndoesTheOwnChange() {
    var tina = TestTokens.technician(company, ada);
    var id = accepted(tomorrowAt(10));
    assign(id, ada, dora).isSuccess(200);
    schedule(id, tomorrowAt(14), tina).isSuccess(200);
    assertThat(undo(id, 3, tina).isSuccess(200).text("/start"))
        .isEqualTo(tomorrowAt(10).toString());
    clientCalled(id, tina).isSuccess(200);
    var undone = undo(id, 5, tina).isSuccess(200);
    assertThat(undone.text("/openTasks/0")).isEqualTo("CALL_CLIENT");
  }

  @Test
  void refusesOnceSomethingNewerHappened() {
    var id = accepted(tomorrowAt(10));
    assign(id, ada, dora).isSuccess(200);
    clientCalled(id, dirk).isSuccess(200);
    var refused = undo(id, 2, dora).isProblem(409, "changed-since");
    assertThat(refused.text("/current/version")).isEqualTo("3");
  }

  @Test
  void refusesWhenTheTimeIsReservedForAnotherCall() {
    var id = accepted(tomorrowAt(10));
    assign(id, ada, dora).isSuccess(200);
    unassign(id, dora).isSuccess(200);
    var rival = accepted(tomorrowAt(11));
    assign(rival, ada, dirk).isSuccess(200);
    var busy = undo(id, 3, dora).isProblem(409, "technician-busy");
    assertThat(busy.text("/conflict/id")).isEqualTo(rival);
  }

  @Test
  void refusesWhenItIsTooLate() {
    var id = accepted(tomorrowAt(10));
    var actor = new Actor.Dispatcher(new CompanyId(company), new ActorId("dispatcher/dora"));
    var command = new Command.Assign(new TechnicianId(ada), null, false);
    var now = clock.instant();
    changeServiceCall.change(
        new ServiceCallId(id), command, actor, Precondition.ANY, now, Duration.ofMillis(1));
    var refused = undo(id, 2, dora).isProblem(409, "undo-too-late");
    assertThat(refused.text("/current/holdUntil")).isEqualTo(now.plusMillis(1).toString());
    assertThat(refused.text("/current/technician/id")).isEqualTo(ada);
  }

  private Answer undo(String id, long version, String token) {
    return post(call(id) + "/undo", token, "{\"version\": %d}".formatted(version));
  }
}

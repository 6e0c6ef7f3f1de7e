package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** A dispatcher may undo a change for some seconds; until then no message about it is sent. */
class UndoIT {

  private final Demo demo = Demo.shared();

  @Test
  void undoneAssignmentSendsNoPush() {
    var id = demo.acceptedCall(Demo.freeDay());
    var technician = demo.technicianId(0);
    var assigned =
        demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);
    assertThat(Instant.parse(assigned.text("holdUntil"))).isAfter(Instant.EPOCH);

    var undone = demo.undo(id, assigned.version()).is(200);

    assertThat(undone.at("/technician").isMissingNode()).isTrue();
    assertThat(undone.text("status")).isEqualTo("OPEN");
    demo.board.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    await("the push is withdrawn")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                demo.messages(id).stream()
                    .filter(message -> message.path("channel").asString().equals("PUSH"))
                    .anyMatch(message -> message.path("state").asString().equals("WITHDRAWN")));
    demo.settledMessages(id);
    assertThat(demo.pushesTo(technician, id)).isEmpty();
    // The time is free again for another call.
    var other = demo.acceptedCall(Instant.parse(undone.text("start")));
    demo.command(demo.dispatcher, other, "assign", Map.of("technicianId", technician)).is(200);
  }

  @Test
  void refusesUndoAfterTheNotification() {
    var id = demo.acceptedCall(Demo.freeDay());
    var technician = demo.technicianId(1);
    long version =
        demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician))
            .is(200)
            .version();
    demo.pushTo(technician, id, 1);

    var refused = demo.undo(id, version);

    refused.isProblem(409, "undo-too-late");
    assertThat(refused.at("/current/technician/id").asString()).isEqualTo(technician);
  }

  @Test
  void refusesUndoAfterANewerChange() {
    var id = demo.acceptedCall(Demo.freeDay());
    long assigned =
        demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(1)))
            .is(200)
            .version();
    demo.command(demo.dispatcher, id, "client-called", "").is(200);

    demo.undo(id, assigned).isProblem(409, "changed-since");
  }

  @Test
  void threeChangesWithinTheHoldAreMailedOnceWithTheLastState() {
    var first = Demo.freeDay();
    var booking = demo.booking(first);
    var client = Demo.emailOf(booking);
    var id = demo.post(booking).is(201).text("id");
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.call(id);
    demo.mailTo(client, "10:00");

    for (int hours = 1; hours <= 3; hours++) {
      var start = first.plus(Duration.ofHours(hours)).toString();
      demo.command(demo.dispatcher, id, "schedule", Map.of("start", start)).is(200);
    }

    demo.mailTo(client, "13:00");
    demo.settledMessages(id);
    assertThat(demo.mailsTo(client)).hasSize(2);
  }

  @Test
  void undoneDeclineReturnsToTheBoard() {
    var id = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");
    demo.board.card("requests", id, card -> true);
    var declined =
        demo.dispatcher
            .post("/api/service-requests/" + id + "/decline", Map.of("reason", "No time"))
            .is(200);
    demo.board.noCard("requests", id);

    demo.dispatcher
        .post("/api/service-requests/" + id + "/undo", Map.of("version", declined.version()))
        .is(200);

    demo.board.card("requests", id, card -> card.path("colour").asString().equals("BLUE"));
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
  }
}

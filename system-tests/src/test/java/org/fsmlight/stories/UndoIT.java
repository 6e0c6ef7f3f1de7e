package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fsmlight.running.AlsoAsProcesses;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.Test;

/** For some seconds a dispatcher may take a change back, and nobody ever hears of it. */
@AlsoAsProcesses
class UndoIT {

  private final Demo demo = new Demo(Product.shared());

  @Test
  void assignedByMistakeAndUndoneInTimeReachesNoPhone() {
    String id = demo.acceptedCall(Demo.freeDay());
    String technician = demo.technicianId(0);
    var assigned =
        demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);
    assertThat(Instant.parse(assigned.text("holdUntil"))).isAfter(Instant.EPOCH);

    var undone = demo.undo(id, assigned.version()).is(200);

    assertThat(undone.at("/technician").isMissingNode()).isTrue();
    assertThat(undone.text("status")).isEqualTo("OPEN");
    demo.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    await("the push is withdrawn")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                demo.messages(id).stream()
                    .filter(message -> message.path("channel").asString().equals("PUSH"))
                    .anyMatch(message -> message.path("state").asString().equals("WITHDRAWN")));
    demo.settledMessages(id);
    assertThat(demo.pushesTo(technician, id)).isEmpty();
    // The slot is free again: the same hour can be another call's.
    String other = demo.acceptedCall(Instant.parse(undone.text("start")));
    demo.command(demo.dispatcher, other, "assign", Map.of("technicianId", technician)).is(200);
  }

  @Test
  void whatOthersHaveBeenToldIsNotUndoneAnyMore() {
    String id = demo.acceptedCall(Demo.freeDay());
    String technician = demo.technicianId(1);
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
  void whatSomethingNewerBuildsOnIsNotUndone() {
    String id = demo.acceptedCall(Demo.freeDay());
    long assigned =
        demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(1)))
            .is(200)
            .version();
    demo.command(demo.dispatcher, id, "client-called", "").is(200);

    demo.undo(id, assigned).isProblem(409, "changed-since");
  }

  @Test
  void threeChangesWithinTheHoldAreOneMailWithTheLastState() {
    Instant first = Demo.freeDay();
    var booking = demo.booking(first);
    String client = Demo.emailOf(booking);
    String id = demo.post(booking).is(201).text("id");
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
  void declinedByMistakeIsBackOnTheBoard() {
    String id = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");
    demo.card("requests", id, card -> true);
    var declined =
        demo.dispatcher
            .post("/api/service-requests/" + id + "/decline", Map.of("reason", "No time"))
            .is(200);
    demo.noCard("requests", id);

    demo.dispatcher
        .post("/api/service-requests/" + id + "/undo", Map.of("version", declined.version()))
        .is(200);

    demo.card("requests", id, card -> card.path("colour").asString().equals("BLUE"));
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
  }
}

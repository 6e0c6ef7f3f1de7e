package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** The guide's special case: a service call booked without date/time. */
class SpecialCaseWithoutDateTimeIT {

  private final Demo demo = Demo.shared();

  @Test
  void isWhiteUntilTheDateIsDefinedAndGreenWhenAllTasksAreDone() {
    var booking = demo.booking(null);
    var client = Demo.emailOf(booking);
    var id = demo.post(booking).is(201).text("id");
    demo.board.card("requests", id, card -> card.path("colour").asString().equals("BLUE"));

    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.call(id);
    demo.mailTo(client, "Helvetia Home AG");
    demo.board.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    demo.board.noCard("calendar", id);

    // Step A: call the client. The card stays white, whatever else is done.
    demo.command(demo.dispatcher, id, "client-called", "").is(200);
    var called =
        demo.board.card(
            "toAssign", id, card -> !card.path("openTasks").toString().contains("CALL"));
    assertThat(called.path("colour").asString()).isEqualTo("WHITE");

    // The only forced order: a technician is assigned to a date/time.
    var technician = demo.technicianId(0);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician))
        .isProblem(409, "no-date-time");

    // Step B: define date/time; the client is mailed. Step C: assign; the technician gets a push.
    var start = Demo.freeDay();
    demo.command(demo.dispatcher, id, "schedule", Map.of("start", start.toString())).is(200);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);

    demo.board.card("calendar", id, card -> card.path("colour").asString().equals("GREEN"));
    demo.board.noCard("toAssign", id);
    demo.mailTo(client, "10:00");
    demo.pushTo(technician, id, 1);
    assertThat(demo.settledMessages(id)).isNotEmpty();
    assertThat(demo.mailsTo(client)).hasSize(2);
    assertThat(demo.pushesTo(technician, id)).hasSize(1);
  }

  @Test
  void oneCommandMayDefineDateAndTechnician() {
    var id = demo.acceptedCall(null);
    demo.command(demo.dispatcher, id, "client-called", "").is(200);

    var ready =
        demo.command(
                demo.dispatcher,
                id,
                "assign",
                Map.of("technicianId", demo.technicianId(1), "start", Demo.freeDay().toString()))
            .is(200);

    assertThat(ready.text("status")).isEqualTo("READY");
  }
}

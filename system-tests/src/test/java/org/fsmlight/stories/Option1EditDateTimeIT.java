package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** Option 1 of the guide: edit the date/time of the service call; the client is mailed. */
class Option1EditDateTimeIT {

  private final Demo demo = Demo.shared();

  @Test
  void dispatcherMayChangeTheDateTime() {
    var first = Demo.freeDay();
    var booking = demo.booking(first);
    var id = assigned(booking);

    var second = first.plus(Duration.ofHours(3));
    demo.command(demo.dispatcher, id, "schedule", Map.of("start", second.toString())).is(200);

    demo.mailTo(Demo.emailOf(booking), "13:00");
    demo.pushTo(demo.technicianId(0), id, 2);
    demo.board.card(
        "calendar", id, card -> card.path("start").asString().equals(second.toString()));
  }

  @Test
  void assignedTechnicianMayChangeItWithoutOverlap() {
    var first = Demo.freeDay();
    var booking = demo.booking(first);
    var id = assigned(booking);
    var busy = first.plus(Duration.ofHours(4));
    var other = demo.acceptedCall(busy);
    demo.command(demo.dispatcher, other, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);

    var refused = demo.command(demo.technician, id, "schedule", Map.of("start", busy.toString()));
    refused.isProblem(409, "technician-busy");
    assertThat(refused.at("/conflict/id").asString()).isEqualTo(other);

    var free = first.plus(Duration.ofHours(7));
    demo.command(demo.technician, id, "schedule", Map.of("start", free.toString())).is(200);
    demo.mailTo(Demo.emailOf(booking), "17:00");
  }

  private String assigned(Map<String, Object> booking) {
    var id = demo.post(booking).is(201).text("id");
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.call(id);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    demo.pushTo(demo.technicianId(0), id, 1);
    return id;
  }
}

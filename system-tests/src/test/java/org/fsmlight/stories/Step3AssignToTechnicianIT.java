package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.fsmlight.running.AlsoAsProcesses;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.Test;

/** Step 3 of the guide: assign the service call to a technician. */
@AlsoAsProcesses
class Step3AssignToTechnicianIT {

  private final Demo demo = new Demo(Product.shared());

  @Test
  void whiteBelowAndOrangeInTheAgendaUntilItGoesToTheTechnician() {
    Instant start = Demo.freeDay();
    String id = demo.acceptedCall(start);
    demo.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    var agenda = demo.card("calendar", id, card -> true);
    assertThat(agenda.path("colour").asString()).isEqualTo("ORANGE");
    assertThat(agenda.path("technicianId").isMissingNode()).isTrue();

    String technician = demo.technicianId(0);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);

    demo.noCard("toAssign", id);
    var row =
        demo.card(
            "calendar", id, card -> card.path("technicianId").asString("").equals(technician));
    assertThat(row.path("start").asString()).isEqualTo(start.toString());
    demo.pushTo(technician, id, 1);
  }

  @Test
  void unassignedIsBackInTheAgenda() {
    String id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(1)))
        .is(200);

    demo.command(demo.dispatcher, id, "unassign", "").is(200);

    demo.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    demo.card("calendar", id, card -> card.path("technicianId").isMissingNode());
  }
}

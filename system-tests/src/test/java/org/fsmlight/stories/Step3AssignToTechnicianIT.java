package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** Step 3 of the guide: assign the service call to a technician. */
class Step3AssignToTechnicianIT {

  private final Demo demo = Demo.shared();

  @Test
  void isWhiteBelowAndOrangeInTheCalendarUntilAssigned() {
    var start = Demo.freeDay();
    var id = demo.acceptedCall(start);
    demo.board.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    var agenda = demo.board.card("calendar", id, card -> true);
    assertThat(agenda.path("colour").asString()).isEqualTo("ORANGE");
    assertThat(agenda.path("technicianId").isMissingNode()).isTrue();

    var technician = demo.technicianId(0);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);

    demo.board.noCard("toAssign", id);
    var row =
        demo.board.card(
            "calendar", id, card -> card.path("technicianId").asString("").equals(technician));
    assertThat(row.path("start").asString()).isEqualTo(start.toString());
    demo.pushTo(technician, id, 1);
  }

  @Test
  void unassignedCallReturnsToTheRowToAssign() {
    var id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(1)))
        .is(200);

    demo.command(demo.dispatcher, id, "unassign", "").is(200);

    demo.board.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
    demo.board.card("calendar", id, card -> card.path("technicianId").isMissingNode());
  }
}

package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** Option 2 of the guide: reassign to another technician; both are notified by push. */
class Option2ReassignToTechnicianIT {

  private final Demo demo = Demo.shared();

  @Test
  void bothTechniciansAreNotified() {
    var id = demo.acceptedCall(Demo.freeDay());
    var from = demo.technicianId(0);
    var to = demo.technicianId(1);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", from)).is(200);
    demo.pushTo(from, id, 1);

    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", to)).is(200);

    demo.pushTo(to, id, 1);
    demo.pushTo(from, id, 2);
    var card = demo.board.card("calendar", id, c -> c.path("technicianId").asString("").equals(to));
    assertThat(card.path("colour").asString()).isEqualTo("ORANGE");
    assertThat(demo.technician.get("/api/service-calls/" + id).status()).isEqualTo(404);
  }
}

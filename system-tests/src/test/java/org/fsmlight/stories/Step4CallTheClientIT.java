package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** Step 4 of the guide: the dispatcher or the technician calls the client and closes the task. */
class Step4CallTheClientIT {

  private final Demo demo = Demo.shared();

  @Test
  void dispatcherClosesTheTaskOnTheBoard() {
    var id = assigned();
    var orange = demo.board.card("calendar", id, card -> card.has("technicianId"));
    assertThat(orange.path("reason").asString()).isEqualTo("client not called yet");

    assertThat(demo.command(demo.dispatcher, id, "client-called", "").is(200).text("status"))
        .isEqualTo("READY");

    demo.board.card("calendar", id, card -> card.path("colour").asString().equals("GREEN"));
  }

  @Test
  void technicianClosesTheTaskInTheApp() {
    var id = assigned();

    assertThat(demo.command(demo.technician, id, "client-called", "").is(200).text("status"))
        .isEqualTo("READY");

    demo.board.card("calendar", id, card -> card.path("colour").asString().equals("GREEN"));
  }

  private String assigned() {
    var id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    return id;
  }
}

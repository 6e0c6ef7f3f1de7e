package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** The technician's part: check in, check out, or report why the service cannot be completed. */
class CarriedOutIT {

  private final Demo demo = Demo.shared();

  @Test
  void callIsCompletedByCheckOutAndTheCompanyIsMailed() {
    var id = assignedToTheTechnician();
    var number = demo.call(id).text("number");

    var begun = demo.command(demo.technician, id, "check-in", "").is(200);
    assertThat(begun.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(begun.at("/clientCalled").asBoolean()).isTrue();
    demo.board.card("calendar", id, card -> card.path("reason").asString().equals("at work"));
    demo.command(demo.dispatcher, id, "schedule", Map.of("start", Demo.freeDay().toString()))
        .isProblem(409, "at-work");

    var closed =
        demo.command(demo.technician, id, "check-out", Map.of("note", "Cable replaced")).is(200);
    assertThat(closed.text("status")).isEqualTo("COMPLETED");
    assertThat(closed.text("checkOutNote")).isEqualTo("Cable replaced");
    var card =
        demo.board.card("calendar", id, c -> c.path("status").asString().equals("COMPLETED"));
    assertThat(card.path("colour").asString()).isEqualTo("GREEN");
    demo.mailTo(demo.companyEmail(), number);
    demo.command(demo.dispatcher, id, "cancel", Map.of("reason", "Too late"))
        .isProblem(409, "call-over");
  }

  @Test
  void onlyTheAssignedTechnicianMayCheckIn() {
    var id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(1)))
        .is(200);

    assertThat(demo.command(demo.technician, id, "check-in", "").status()).isIn(403, 404);
    demo.command(demo.dispatcher, id, "check-in", "").isProblem(403, "forbidden");
  }

  @Test
  void reportThatACallCannotBeCompletedIsMailedToDispatchers() {
    var id = assignedToTheTechnician();
    var number = demo.call(id).text("number");

    demo.command(demo.technician, id, "cannot-complete", Map.of("reason", "Nobody at home"))
        .is(200);

    demo.board.card(
        "calendar", id, card -> card.path("badges").toString().contains("cannot-complete"));
    demo.mailTo(demo.dispatcherEmails().getFirst(), number, "Nobody at home");
    demo.command(demo.technician, id, "check-in", "").isProblem(409, "cannot-be-completed");
    demo.command(demo.dispatcher, id, "schedule", Map.of("start", Demo.freeDay().toString()))
        .is(200);
    demo.board.card(
        "calendar", id, card -> !card.path("badges").toString().contains("cannot-complete"));
  }

  private String assignedToTheTechnician() {
    var id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    return id;
  }
}

package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cancelled, withdrawn and expired calls leave the board; those concerned are notified. */
class CalledOffIT {

  private final Demo demo = Demo.shared();

  @Test
  void cancellationNotifiesClientTechnicianAndDispatchers() {
    var start = Demo.freeDay();
    var booking = demo.booking(start);
    var id = demo.post(booking).is(201).text("id");
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    var number = demo.call(id).text("number");
    var technician = demo.technicianId(1);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);
    demo.mailTo(Demo.emailOf(booking));
    demo.pushTo(technician, id, 1);

    demo.command(demo.dispatcher, id, "cancel", Map.of("reason", "Client moved away")).is(200);

    demo.board.noCard("calendar", id);
    demo.mailTo(Demo.emailOf(booking), "cancelled");
    demo.pushTo(technician, id, 2);
    for (var dispatcher : demo.dispatcherEmails()) {
      demo.mailTo(dispatcher, number, "Client moved away");
    }
    var other = demo.acceptedCall(start);
    demo.command(demo.dispatcher, other, "assign", Map.of("technicianId", technician)).is(200);
  }

  @Test
  void withdrawalAfterAcceptanceCancelsTheCall() {
    var id = demo.acceptedCall(Demo.freeDay());

    demo.marketplace
        .post("/api/service-requests/" + id + "/withdraw", Map.of("reason", "Booked twice"))
        .is(200);

    await("call is cancelled")
        .atMost(Duration.ofSeconds(20))
        .until(() -> demo.call(id).text("status").equals("CANCELLED"));
    demo.board.noCard("toAssign", id);
    demo.board.noCard("calendar", id);
  }

  @Test
  void withdrawalCancelsACallThatWasRescheduledAfterItsWorkHadBegun() {
    var id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    demo.command(demo.technician, id, "check-in", "").is(200);
    var withdrawal = "/api/service-requests/" + id + "/withdraw";
    await("the check-in is known")
        .atMost(Duration.ofSeconds(20))
        .until(() -> callStatusOnItsRequest(id).equals("IN_PROGRESS"));
    demo.marketplace
        .post(withdrawal, Map.of("reason", "Booked twice"))
        .isProblem(409, "too-late-to-withdraw");

    demo.command(demo.technician, id, "cannot-complete", Map.of("reason", "Nobody at home"))
        .is(200);
    demo.command(demo.dispatcher, id, "schedule", Map.of("start", Demo.freeDay().toString()))
        .is(200);

    await("the new date/time is known")
        .atMost(Duration.ofSeconds(20))
        .until(() -> callStatusOnItsRequest(id).isEmpty());
    demo.marketplace.post(withdrawal, Map.of("reason", "Booked twice")).is(200);
    await("call is cancelled")
        .atMost(Duration.ofSeconds(20))
        .until(() -> demo.call(id).text("status").equals("CANCELLED"));
    demo.board.noCard("calendar", id);
  }

  private String callStatusOnItsRequest(String id) {
    return demo.operator.get("/api/service-requests/" + id).is(200).text("callStatus");
  }

  @Test
  void undecidedRequestExpiresAndGoesToAnotherCompany() {
    var booking = demo.booking(Demo.freeDay());
    booking.put("respondBy", Instant.now().plusSeconds(3).toString());
    var id = demo.post(booking).is(201).text("id");
    var number = demo.board.card("requests", id, card -> true).path("number").asString();

    demo.board.noCard("requests", id);
    assertThat(demo.operator.get("/api/service-requests/" + id).is(200).text("status"))
        .isEqualTo("EXPIRED");
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").isProblem(409, "expired");
    for (var dispatcher : demo.dispatcherEmails()) {
      await("mail that it has expired")
          .atMost(Duration.ofSeconds(20))
          .until(() -> aboutIt(demo.mailsTo(dispatcher), number) == 2);
    }

    var again =
        demo.operator
            .post(
                "/api/service-requests/" + id + "/redistribute",
                Map.of("companyId", demo.otherCompanyId()))
            .is(201);
    assertThat(again.text("redistributedFrom")).isEqualTo(id);
    assertThat(again.text("id")).isNotEqualTo(id);
    demo.otherDispatcher.post("/api/service-requests/" + again.text("id") + "/accept", "").is(200);
    assertThat(demo.operator.get("/api/service-requests/" + id).is(200).text("status"))
        .isEqualTo("EXPIRED");
  }

  /** The number of mails about a request, in any language. */
  private static long aboutIt(List<JsonNode> mails, String number) {
    return mails.stream().filter(m -> m.path("subject").asString().contains(number)).count();
  }
}

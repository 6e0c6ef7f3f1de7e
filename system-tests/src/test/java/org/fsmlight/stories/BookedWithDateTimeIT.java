package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.AlsoAsProcesses;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** The guide's first flow: a service booked with date/time, which is the usual case. */
@AlsoAsProcesses
class BookedWithDateTimeIT {

  private final Demo demo = Demo.shared();

  @Test
  void isReadyOnceATechnicianIsAssignedAndTheClientCalled() {
    var wished = Demo.freeDay();
    var booking = demo.booking(wished);
    var client = Demo.emailOf(booking);

    // Step 1: receive a service request. Every dispatcher is mailed, with a link to the card.
    var id = demo.post(booking).is(201).text("id");
    var number = demo.board.card("requests", id, card -> true).path("number").asString();
    for (var dispatcher : demo.dispatcherEmails()) {
      var mail = demo.mailTo(dispatcher, number, "Gutenbergstrasse 1");
      assertThat(mail.path("text").asString()).contains(id).contains(demo.product.url());
    }
    var blue = demo.board.card("requests", id, card -> true);
    assertThat(blue.path("colour").asString()).isEqualTo("BLUE");
    assertThat(blue.path("reason").asString()).isEqualTo("accept or decline");
    assertThat(blue.at("/price/amountMinor").asLong()).isEqualTo(14900);

    // Step 2: accept. The client is mailed that the company has accepted.
    var accepted = demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    assertThat(accepted.text("serviceCall")).isEqualTo("/api/service-calls/" + id);
    demo.mailTo(client, "Helvetia Home AG");
    demo.board.noCard("requests", id);
    var white = demo.board.card("toAssign", id, card -> true);
    assertThat(white.path("colour").asString()).isEqualTo("WHITE");
    var orange = demo.board.card("calendar", id, card -> true);
    assertThat(orange.path("colour").asString()).isEqualTo("ORANGE");
    assertThat(orange.path("start").asString()).isEqualTo(wished.toString());
    assertThat(orange.path("technicianId").isMissingNode()).isTrue();
    assertThat(Demo.stream(orange.path("openTasks")).map(t -> t.asString()))
        .containsExactly("ASSIGN_TECHNICIAN", "CALL_CLIENT");

    // Step 3: assign the service call to a technician, who gets a push.
    var technician = demo.technicianId(0);
    var call = demo.call(id);
    assertThat(call.headers().firstValue("ETag")).hasValue("\"" + call.version() + "\"");
    demo.command(
            demo.dispatcher,
            id,
            "assign",
            Map.of("technicianId", technician),
            "If-Match",
            "\"" + call.version() + "\"")
        .is(200);
    demo.board.noCard("toAssign", id);
    var inRow =
        demo.board.card(
            "calendar", id, card -> card.path("technicianId").asString("").equals(technician));
    assertThat(inRow.path("colour").asString()).isEqualTo("ORANGE");
    assertThat(inRow.path("reason").asString()).isEqualTo("client not called yet");
    demo.pushTo(technician, id, 1);

    // Step 4: call the client. All tasks done: green, ready to go.
    var ready = demo.command(demo.dispatcher, id, "client-called", "").is(200);
    assertThat(ready.text("status")).isEqualTo("READY");
    var green =
        demo.board.card("calendar", id, card -> card.path("colour").asString().equals("GREEN"));
    assertThat(green.path("openTasks").isEmpty()).isTrue();

    // The technician sees it. Each message was sent once.
    var mine =
        demo.technician.get(
            "/api/my/service-calls?from=%s&to=%s"
                .formatted(wished.toString().substring(0, 10), wished.toString().substring(0, 10)));
    assertThat(Demo.stream(mine.is(200).body().path("items")).map(c -> c.path("id").asString()))
        .contains(id);
    assertThat(demo.settledMessages(id))
        .filteredOn(message -> message.path("recipient").asString().contains("client"))
        .hasSize(1);
    assertThat(demo.mailsTo(client)).hasSize(1);
    assertThat(demo.pushesTo(technician, id)).hasSize(1);
  }
}

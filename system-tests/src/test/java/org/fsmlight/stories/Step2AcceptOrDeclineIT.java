package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** Step 2 of the guide: accept or decline the service request. */
class Step2AcceptOrDeclineIT {

  private final Demo demo = Demo.shared();

  @Test
  void blueCardShowsThePriceAndWhatElseTheDecisionNeeds() {
    var id = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");

    var card = demo.board.card("requests", id, c -> true);

    assertThat(card.path("reason").asString()).isEqualTo("accept or decline");
    assertThat(card.at("/price/amountMinor").asLong()).isEqualTo(14900);
    assertThat(card.at("/serviceType/durationMinutes").asInt()).isPositive();
    assertThat(card.at("/client/name").asString()).isEqualTo("Ada Keller");
    assertThat(card.path("note").asString()).isEqualTo("Second floor, ring twice");
  }

  @Test
  void acceptanceIsMailedToTheClientWithTheCompanysName() {
    var booking = demo.booking(Demo.freeDay());
    var id = demo.post(booking).is(201).text("id");
    demo.board.card("requests", id, card -> true);

    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);

    demo.mailTo(Demo.emailOf(booking), "Helvetia Home AG", "10:00");
    demo.board.noCard("requests", id);
    demo.board.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
  }

  @Test
  void declinedRequestLeavesTheBoardAndTheMarketplaceSeesTheReason() {
    var id = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");
    demo.board.card("requests", id, card -> true);

    demo.dispatcher
        .post("/api/service-requests/" + id + "/decline", Map.of("reason", "No time that week"))
        .is(200);

    demo.board.noCard("requests", id);
    demo.board.noCard("calendar", id);
    var known = demo.marketplace.get("/api/service-requests/" + id).is(200);
    assertThat(known.text("status")).isEqualTo("DECLINED");
    assertThat(known.body().toString()).contains("No time that week");
  }
}

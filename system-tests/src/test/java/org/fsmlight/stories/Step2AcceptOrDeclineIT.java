package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fsmlight.running.AlsoAsProcesses;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.Test;

/** Step 2 of the guide: accept or decline the service request. */
@AlsoAsProcesses
class Step2AcceptOrDeclineIT {

  private final Demo demo = new Demo(Product.shared());

  @Test
  void blueCardShowsWhatTheDecisionNeeds() {
    String id = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");

    var card = demo.card("requests", id, c -> true);

    assertThat(card.path("reason").asString()).isEqualTo("accept or decline");
    assertThat(card.at("/price/amountMinor").asLong()).isEqualTo(14900);
    assertThat(card.at("/serviceType/durationMinutes").asInt()).isPositive();
    assertThat(card.at("/client/name").asString()).isEqualTo("Ada Keller");
    assertThat(card.path("note").asString()).isEqualTo("Second floor, ring twice");
  }

  @Test
  void acceptedTellsTheClientWhichCompany() {
    var booking = demo.booking(Demo.freeDay());
    String id = demo.post(booking).is(201).text("id");
    demo.card("requests", id, card -> true);

    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);

    demo.mailTo(Demo.emailOf(booking), "Helvetia Home AG", "10:00");
    demo.noCard("requests", id);
    demo.card("toAssign", id, card -> card.path("colour").asString().equals("WHITE"));
  }

  @Test
  void declinedDisappearsAndTheMarketplaceLearnsWhy() {
    String id = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");
    demo.card("requests", id, card -> true);

    demo.dispatcher
        .post("/api/service-requests/" + id + "/decline", Map.of("reason", "No time that week"))
        .is(200);

    demo.noCard("requests", id);
    demo.noCard("calendar", id);
    var known = demo.marketplace.get("/api/service-requests/" + id).is(200);
    assertThat(known.text("status")).isEqualTo("DECLINED");
    assertThat(known.body().toString()).contains("No time that week");
  }
}

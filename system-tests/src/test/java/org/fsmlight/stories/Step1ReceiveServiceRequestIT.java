package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.fsmlight.running.AlsoAsProcesses;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.Test;

/** Step 1 of the guide: receive a service request. */
class Step1ReceiveServiceRequestIT {

  private final Demo demo = new Demo(Product.shared());

  @Test
  void everyDispatcherIsMailedServiceDateAddressAndTheWayToTheCard() {
    Instant wished = Demo.freeDay();
    String id = demo.post(demo.booking(wished)).is(201).text("id");
    var card = demo.card("requests", id, c -> true);
    String number = card.path("number").asString();
    String service = card.at("/serviceType/name").asString();

    assertThat(demo.dispatcherEmails()).hasSizeGreaterThan(1);
    for (String dispatcher : demo.dispatcherEmails()) {
      var mail = demo.mailTo(dispatcher, number, service, "10:00", "Gutenbergstrasse 1", "Zurich");
      assertThat(mail.path("text").asString()).contains(demo.product.url() + "/board?call=" + id);
    }
    assertThat(card.path("colour").asString()).isEqualTo("BLUE");
    assertThat(card.path("requestedStart").asString()).isEqualTo(wished.toString());
  }

  @Test
  void requestMailsGoToTheAddressOfTheDispatchersProfile() {
    var me = demo.dispatcher.get("/api/dispatchers/me").is(200);
    String before = me.text("email");
    try {
      String now = "desk." + System.nanoTime() + "@helvetia.example";
      demo.dispatcher.put("/api/dispatchers/me", profile(me, now)).is(200);
      demo.eventually(() -> demo.post(demo.booking(null)).is(201), _ -> true);
      demo.mailTo(now);
    } finally {
      demo.dispatcher
          .put("/api/dispatchers/me", profile(demo.dispatcher.get("/api/dispatchers/me"), before))
          .is(200);
    }
  }

  @Test
  void requestOfAnotherCompanyIsNotSeen() {
    String id = demo.post(demo.booking(null)).is(201).text("id");
    demo.card("requests", id, c -> true);

    demo.otherDispatcher.get("/api/service-requests/" + id).isProblem(404, "not-found");
    assertThat(demo.search(demo.otherDispatcher, id)).isEmpty();
  }
}

package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Step 1 of the guide: receive a service request. */
@Isolated
class Step1ReceiveServiceRequestIT {

  private final Demo demo = Demo.shared();

  @Test
  void everyDispatcherIsMailedServiceDateAddressAndLinkToTheCard() {
    var wished = Demo.freeDay();
    var id = demo.post(demo.booking(wished)).is(201).text("id");
    var card = demo.board.card("requests", id, c -> true);
    var number = card.path("number").asString();
    var service = card.at("/serviceType/name").asString();

    assertThat(demo.dispatcherEmails()).hasSizeGreaterThan(1);
    for (var dispatcher : demo.dispatcherEmails()) {
      var mail = demo.mailTo(dispatcher, number, service, "10:00", "Gutenbergstrasse 1", "Zurich");
      assertThat(mail.path("text").asString()).contains(demo.product.url() + "/board?call=" + id);
    }
    assertThat(card.path("colour").asString()).isEqualTo("BLUE");
    assertThat(card.path("start").asString()).isEqualTo(wished.toString());
  }

  @Test
  void requestMailsGoToTheAddressInTheDispatchersProfile() {
    var before = demo.dispatcher.get("/api/dispatchers/me/profile").is(200);
    var desk = "desk." + UUID.randomUUID() + "@helvetia.example";
    changeAddress(before, desk);
    try {
      // The change reaches notification-service later; requests after that are mailed to the new
      // address.
      await("mail to the new address")
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofSeconds(2))
          .until(
              () -> {
                demo.post(demo.booking(null)).is(201);
                return !demo.mailsTo(desk).isEmpty();
              });
    } finally {
      changeAddress(before, before.text("email"));
    }
  }

  private void changeAddress(Response profile, String email) {
    var changed =
        Map.of(
            "firstName", profile.text("firstName"),
            "lastName", profile.text("lastName"),
            "email", email,
            "language", profile.text("language"));
    demo.dispatcher.put("/api/dispatchers/me/profile", changed).is(200);
  }

  @Test
  void requestIsInvisibleToOtherCompanies() {
    var id = demo.post(demo.booking(null)).is(201).text("id");
    demo.board.card("requests", id, c -> true);

    demo.otherDispatcher.get("/api/service-requests/" + id).isProblem(404, "not-found");
    assertThat(demo.search(demo.otherDispatcher, id)).isEmpty();
  }
}

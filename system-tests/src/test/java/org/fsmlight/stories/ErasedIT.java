package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.Demo;
import org.fsmlight.running.OneJvmProduct;
import org.fsmlight.running.OnlyInOneJvm;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** After a client's erasure no database, topic or log contains the client's personal data. */
@OnlyInOneJvm
@ResourceLock("a product of its own")
@Order(1) // takes longest
class ErasedIT {

  private static final String NAME = "Erasmine Vergissmann";
  private static final String EMAIL = "erasmine." + UUID.randomUUID() + "@client.example";
  private static final String PHONE = "+41 79 999 77 55";
  private static final String STREET = "Lethestrasse 9";
  private static final String[] PERSONAL_DATA = {"Vergissmann", EMAIL, PHONE, STREET};

  /** Each search reads every file, which keeps a core busy. */
  private static final Duration SEARCH_INTERVAL = Duration.ofSeconds(1);

  /** Intervals of days are shortened to seconds. */
  private static final Map<String, String> SHORT_INTERVALS =
      Map.of(
          "FSM_TOPICS_MINCOMPACTIONLAG", "0s",
          "FSM_TOPICS_MAXCOMPACTIONLAG", "1s",
          "FSM_ERASURE_AGAIN", "1s");

  @Test
  void finishesAfterAKillAndKeepsOtherClients() {
    try (var product = OneJvmProduct.startNew(SHORT_INTERVALS)) {
      var demo = new Demo(product);
      var storage = new StorageSearch(product);
      storage.compactEagerly();
      var declined = booked(demo);
      demo.dispatcher
          .post("/api/service-requests/" + declined + "/decline", because("has no time"))
          .is(200);
      var completed = completed(demo);
      storage.send("ServiceCallAccepted", completed, "{\"of\": \"" + NAME + "\"");
      var withdrawn = withdrawnWhileMailsAreRefused(demo);
      var open = booked(demo);
      var others = demo.post(demo.booking(null)).is(201).text("id");
      await("personal data in views, ledgers and dead letters")
          .atMost(Duration.ofSeconds(40))
          .pollInterval(SEARCH_INTERVAL)
          .until(
              () -> {
                var found = storage.find(PERSONAL_DATA);
                return found.containsAll(
                        List.of(
                            "dispatch.board-cards",
                            "dispatch.deadLetters",
                            "dispatch.history",
                            "notification.circulars",
                            "notification.correspondences",
                            "notification.deadLetters",
                            "requests.service-requests"))
                    && found.stream().anyMatch(file -> file.contains("ServiceCallAccepted.dlt"));
              });
      await("hold of the decline has passed")
          .atMost(Duration.ofSeconds(15))
          .until(
              () ->
                  demo.operator
                          .get("/api/service-requests/" + declined)
                          .text("holdUntil")
                          .compareTo(Instant.now().toString())
                      < 0);

      var erased = demo.operator.post("/api/clients/erase", Map.of("email", EMAIL)).is(200);
      product.kill();

      assertThat(erased.body().path("erased").asInt()).isEqualTo(3);
      assertThat(erased.body().path("remaining").asInt()).isEqualTo(1);
      assertThat(erased.at("/items/0/id").asString()).isEqualTo(open);
      product.start();
      storage.compactEagerly();
      var after = new Demo(product);
      after
          .marketplace
          .post("/api/service-requests/" + open + "/withdraw", because("cancelled"))
          .is(200);
      erased =
          after
              .operator
              .post("/api/clients/erase", Map.of("email", EMAIL.replace("erasmine", "Erasmine")))
              .is(200);
      assertThat(erased.body().path("erased").asInt()).isEqualTo(1);

      await("no personal data left")
          .atMost(Duration.ofSeconds(90))
          .pollInterval(SEARCH_INTERVAL)
          .untilAsserted(() -> assertThat(storage.find(PERSONAL_DATA)).isEmpty());
      for (var id : List.of(declined, completed, withdrawn, open)) {
        var request = after.operator.get("/api/service-requests/" + id).is(200);
        assertThat(request.at("/client/name").asString()).isEqualTo("erased");
      }
      assertThat(after.call(completed).text("status")).isEqualTo("COMPLETED");
      assertThat(storage.find("Ada Keller"))
          .contains("requests.service-requests", "dispatch.board-cards");
      assertThat(
              after.operator.get("/api/service-requests/" + others).at("/client/name").asString())
          .isEqualTo("Ada Keller");

      var again = booked(after);
      assertThat(after.operator.get("/api/service-requests/" + again).at("/client/name").asString())
          .isEqualTo(NAME);
      after.board.card("requests", again, card -> card.toString().contains(NAME));
    }
  }

  private static String completed(Demo demo) {
    var id = booked(demo);
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.call(id);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    demo.command(demo.technician, id, "check-in", "").is(200);
    demo.command(demo.technician, id, "check-out", Map.of("note", NAME + " made coffee")).is(200);
    await("completed in request-service")
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                demo.operator
                    .get("/api/service-requests/" + id)
                    .text("callStatus")
                    .equals("COMPLETED"));
    return id;
  }

  /** A withdrawn request whose mails have failed and wait for a retry. */
  private static String withdrawnWhileMailsAreRefused(Demo demo) {
    demo.anonymous.post("/sandbox/api/smtp/faults", Map.of("mode", "REFUSE")).is(200);
    var id = booked(demo);
    demo.marketplace
        .post("/api/service-requests/" + id + "/withdraw", because("moved away"))
        .is(200);
    await("failed mail")
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                demo.messages(id).stream()
                    .anyMatch(message -> !message.path("error").asString("").isEmpty()));
    return id;
  }

  private static Map<String, String> because(String why) {
    return Map.of("reason", NAME + " " + why);
  }

  private static String booked(Demo demo) {
    var booking = new HashMap<>(demo.booking(Demo.freeDay()));
    booking.put("client", Map.of("name", NAME, "email", EMAIL, "phone", PHONE, "language", "de"));
    booking.put(
        "address",
        Map.of("street", STREET, "postalCode", "8002", "city", "Zurich", "country", "CH"));
    booking.put("note", NAME + " likes punctuality");
    booking.put("externalRef", "for " + NAME);
    return demo.post(booking).is(201).text("id");
  }
}

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
import org.fsmlight.running.OnlyInOneJvm;
import org.fsmlight.running.RunningProduct;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A client is erased: nothing in any database, topic or log says any more that there was one. */
@OnlyInOneJvm
@ResourceLock("a product of its own")
@Order(1) // takes longest
class ErasedIT {

  private static final String NAME = "Erasmine Vergissmann";
  private static final String EMAIL = "erasmine." + UUID.randomUUID() + "@client.example";
  private static final String PHONE = "+41 79 999 77 55";
  private static final String STREET = "Lethestrasse 9";
  private static final String[] ALL = {"Vergissmann", EMAIL, PHONE, STREET};

  /** Days become seconds. */
  private static final Map<String, String> SOON =
      Map.of(
          "FSM_TOPICS_MINCOMPACTIONLAG", "0s",
          "FSM_TOPICS_MAXCOMPACTIONLAG", "1s",
          "FSM_ERASURE_AGAIN", "1s");

  @Test
  void killedInTheMiddleItIsFinishedAndOthersStay() {
    try (var product = RunningProduct.begin(SOON)) {
      var demo = new Demo(product);
      var remains = new Remains(product);
      remains.compactEagerly();
      String declined = booked(demo);
      demo.dispatcher
          .post("/api/service-requests/" + declined + "/decline", because("has no time"))
          .is(200);
      String completed = completed(demo);
      remains.send("ServiceCallAccepted", completed, "{\"of\": \"" + NAME + "\"");
      String withdrawn = withdrawnWhileMailsAreRefused(demo);
      String open = booked(demo);
      String others = demo.post(demo.booking(null)).is(201).text("id");
      await("dead letters everywhere")
          .atMost(Duration.ofSeconds(40))
          .until(
              () -> {
                var found = remains.of(ALL);
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
      await("decline final")
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
      remains.compactEagerly();
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

      await("nothing of the client")
          .atMost(Duration.ofSeconds(90))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(() -> assertThat(remains.of(ALL)).isEmpty());
      for (String id : List.of(declined, completed, withdrawn, open)) {
        var request = after.operator.get("/api/service-requests/" + id).is(200);
        assertThat(request.at("/client/name").asString()).isEqualTo("erased");
      }
      assertThat(after.call(completed).text("status")).isEqualTo("COMPLETED");
      assertThat(remains.of("Ada Keller"))
          .contains("requests.service-requests", "dispatch.board-cards");
      assertThat(
              after.operator.get("/api/service-requests/" + others).at("/client/name").asString())
          .isEqualTo("Ada Keller");

      String again = booked(after);
      assertThat(after.operator.get("/api/service-requests/" + again).at("/client/name").asString())
          .isEqualTo(NAME);
      after.card("requests", again, card -> card.toString().contains(NAME));
    }
  }

  private static String completed(Demo demo) {
    String id = booked(demo);
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.call(id);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    demo.command(demo.technician, id, "check-in", "").is(200);
    demo.command(demo.technician, id, "check-out", Map.of("note", NAME + " made coffee")).is(200);
    await("the request knows")
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                demo.operator
                    .get("/api/service-requests/" + id)
                    .text("callStatus")
                    .equals("COMPLETED"));
    return id;
  }

  /** Its mails failed so far, and wait. */
  private static String withdrawnWhileMailsAreRefused(Demo demo) {
    demo.nobody.post("/sandbox/api/smtp/faults", Map.of("mode", "REFUSE")).is(200);
    String id = booked(demo);
    demo.marketplace
        .post("/api/service-requests/" + id + "/withdraw", because("moved away"))
        .is(200);
    await("a mail that cannot be sent")
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

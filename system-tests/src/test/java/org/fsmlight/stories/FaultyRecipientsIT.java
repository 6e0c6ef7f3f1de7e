package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A device or mailbox that accepts nothing delays nobody else, and the ledger shows it. */
class FaultyRecipientsIT {

  private final Demo demo = Demo.shared();

  @AfterEach
  void recover() {
    push(Map.of("mode", "NONE"));
    smtp(Map.of("mode", "NONE"));
  }

  @Test
  void reachedDeviceIsInformedOfTheReassignment() {
    var tablet = Map.<String, Object>of("kind", "FCM", "value", "tablet-" + UUID.randomUUID());
    demo.technician.post("/api/devices", tablet).is(201);
    push(Map.of("mode", "THIRD_PARTY_AUTH", "token", tablet.get("value")));
    var id = demo.acceptedCall(Demo.freeDay());
    var from = demo.technicianId(0);
    var to = demo.technicianId(1);

    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", from)).is(200);
    demo.pushTo(from, id, 1);
    var waiting = message(id, "technician-assigned", "QUEUED");
    assertThat(waiting.path("error").asString()).contains("refused our key: 401");
    assertThat(waiting.path("nextAttemptAt").asString()).isNotEmpty();
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", to)).is(200);
    demo.pushTo(to, id, 1);
    demo.pushTo(from, id, 2);

    assertThat(demo.pushesTo(from, id))
        .extracting(push -> push.at("/data/template").asString())
        .containsExactly("technician-unassigned", "technician-assigned");
    assertThat(demo.pushesTo(from, id))
        .noneMatch(push -> push.path("token").asString().equals(tablet.get("value")));
    assertThat(message(id, "technician-assigned", "SENT").path("error").asString())
        .contains("newer message");
    demo.technician.send("DELETE", "/api/devices", tablet);
  }

  @Test
  void fullMailboxDelaysNoOtherMail() {
    var full = demo.booking(Demo.freeDay());
    smtp(Map.of("mode", "REFUSE", "to", Demo.emailOf(full), "status", 452));
    var waiting = accepted(full);
    message(waiting, "request-accepted", "QUEUED");

    var other = demo.booking(Demo.freeDay());
    accepted(other);
    demo.mailTo(Demo.emailOf(other));

    assertThat(message(waiting, "request-accepted", "QUEUED").path("error").asString())
        .isEqualTo("the mail server refused the recipient: 452");
    smtp(Map.of("mode", "NONE", "to", Demo.emailOf(full)));
    demo.mailTo(Demo.emailOf(full));
  }

  private String accepted(Map<String, Object> booking) {
    var id = demo.post(booking).is(201).text("id");
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    return id;
  }

  /** Waits for the newest message of a template in a state; if it is queued, with an error. */
  private JsonNode message(String call, String template, String state) {
    return await(template + " " + state)
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                demo.messages(call).stream()
                    .filter(each -> each.path("template").asString().equals(template))
                    .filter(each -> each.path("state").asString().equals(state))
                    .filter(each -> !state.equals("QUEUED") || each.hasNonNull("error"))
                    .findFirst()
                    .orElse(null),
            found -> found != null);
  }

  private void push(Map<String, Object> fault) {
    demo.anonymous.post("/sandbox/api/push/faults", fault).is(200);
  }

  private void smtp(Map<String, Object> fault) {
    demo.anonymous.post("/sandbox/api/smtp/faults", fault).is(200);
  }
}

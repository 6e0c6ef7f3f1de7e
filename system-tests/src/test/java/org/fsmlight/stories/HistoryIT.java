package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** A call's history lists all its events, and search finds every call. */
class HistoryIT {

  private final Demo demo = Demo.shared();

  @Test
  void listsAllEventsFromTheBookingToTheEnd() {
    var id = demo.acceptedCall(Demo.freeDay());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(0)))
        .is(200);
    demo.command(demo.dispatcher, id, "client-called", "").is(200);
    demo.command(demo.dispatcher, id, "cancel", Map.of("reason", "Client moved away")).is(200);

    var expected =
        List.of(
            "ServiceRequested",
            "ServiceCallAccepted",
            "TechnicianAssigned",
            "ClientCalled",
            "ServiceCallReady",
            "ServiceCallCancelled");
    await("history")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(events(id)).containsExactlyElementsOf(expected));
    assertThat(demo.dispatcher.get("/api/service-calls/" + id + "/history").body().toString())
        .contains("Client moved away");
    demo.otherDispatcher.get("/api/service-calls/" + id + "/history").isProblem(404, "not-found");
  }

  @Test
  void findsCallsByNumberClientStreetAndTechnician() {
    var id = demo.acceptedCall(Demo.freeDay());
    var number = demo.call(id).text("number");

    for (var words : List.of(number, "keller ada", "gutenbergstr", number + " zürich")) {
      await("found by " + words)
          .atMost(Duration.ofSeconds(20))
          .until(() -> demo.search(demo.dispatcher, words).contains(id));
    }
    assertThat(demo.search(demo.otherDispatcher, number)).doesNotContain(id);
  }

  private List<String> events(String id) {
    var history = demo.dispatcher.get("/api/service-calls/" + id + "/history").is(200);
    return Demo.stream(history.body().path("items")).map(e -> e.path("event").asString()).toList();
  }
}

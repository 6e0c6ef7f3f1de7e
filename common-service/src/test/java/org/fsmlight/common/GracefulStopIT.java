package org.fsmlight.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;

/** A stop loses nothing and completes what has started. */
class GracefulStopIT {

  private final ToySystem system = ToySystem.running();

  @Test
  void answersRunningRequestsAndPublishesTheirEventsBeforeItStops() {
    var id = UUID.randomUUID().toString();
    var instance =
        system.start(
            Map.of("spring.cloud.stream.bindings.recordToysOnEvent-in-0.group", "toys-" + id));
    int port = instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    var running =
        CompletableFuture.supplyAsync(
            () ->
                Answer.to(
                    port,
                    "POST",
                    "/api/toys/" + id + "/publish-slowly",
                    "",
                    "Authorization",
                    "Bearer " + system.issuer().dispatcher()));
    await().atMost(Duration.ofSeconds(20)).until(() -> runningRequests(port) > 0);

    instance.close();

    assertThat(running.join().status()).isEqualTo(200);
    assertThat(system.stored(id).getList("outbox", Document.class)).isEmpty();
    assertThat(system.messagesOn("ClientErased"))
        .filteredOn(message -> id.equals(message.key()))
        .hasSize(1);
  }

  private static long runningRequests(int port) {
    return Answer.to(port, "GET", "/actuator/prometheus", null)
        .text()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_active_seconds_count{"))
        .filter(line -> line.contains("uri=\"UNKNOWN\"") || line.contains("publish-slowly"))
        .filter(line -> line.contains("POST"))
        .count();
  }
}

package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.fsmlight.embedded.EmbeddedBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outage of a broker that is stopped and started again, and so belongs to this test alone. */
class BrokerOutageIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Map<String, Object> SHORT_TIMEOUTS =
      Map.of(
          "spring.kafka.producer.properties.max.block.ms", 500,
          "spring.kafka.producer.properties.request.timeout.ms", 1000,
          "spring.kafka.producer.properties.delivery.timeout.ms", 1500);

  @Test
  void storesEventsWhileTheBrokerIsUnavailableAndPublishesThemLater(@TempDir Path folder) {
    var broker = EmbeddedBroker.start(folder, 0);
    var address = broker.bootstrapServers();
    try (var system = ToySystem.on(address, "toys-of-an-outage", SHORT_TIMEOUTS)) {
      var toys = system.bean(Toys.class);
      var listener = system.bean(RecordToysOnEvent.class);
      var relay = system.bean(Relay.class);
      toys.add(Toy.named("t", "Hare"));
      await().atMost(TIMEOUT).until(() -> pending(system).isEmpty());

      broker.close();
      long before = System.nanoTime();
      assertThat(toys.change(Toy.named("t", "Hare").renamed("Fox"), 1)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      await().atMost(TIMEOUT).until(() -> relay.inFlight() == 0); // sending has failed
      assertThat(pending(system)).hasSize(1);
      assertThat(stuck(system))
          .contains("\"kind\":\"OUTBOX\",\"what\":\"toys/t\"", "\"type\":\"ClientErased\"")
          .contains("\"kind\":\"BROKER\"")
          .doesNotContain("the cause is not known"); // this instance has tried to send it
      assertThat(scraped(system, "fsm_outbox_depth")).isEqualTo(1);
      assertThat(scraped(system, "fsm_outbox_age_seconds")).isPositive();
      assertThat(scraped(system, "fsm_events_failed_total")).isPositive();
      broker = EmbeddedBroker.start(folder, port(address));

      await().atMost(TIMEOUT).until(() -> pending(system).isEmpty());
      await()
          .atMost(TIMEOUT)
          .untilAsserted(
              () ->
                  assertThat(listener.eventsAbout("erasure/t"))
                      .extracting(each -> each.event().version())
                      .contains(1L, 2L));
      assertThat(system.stored("t")).containsEntry("version", 2L).containsEntry("name", "Fox");
    } finally {
      broker.close();
    }
  }

  private static String stuck(ToySystem system) {
    return Answer.to(
            system.port(),
            "GET",
            "/api/operations/toy-service/stuck?olderThan=PT0S",
            null,
            "Authorization",
            "Bearer " + system.issuer().operator())
        .text();
  }

  private static double scraped(ToySystem system, String name) {
    return Answer.to(system.port(), "GET", "/actuator/prometheus", null)
        .text()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static List<Document> pending(ToySystem system) {
    return system.stored("t").getList("outbox", Document.class);
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1));
  }
}

package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.KeepToys;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.fsmlight.embedded.EmbeddedBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own, for it is stopped and started again. */
class BrokerOutageIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Map<String, Object> SOON_GIVING_UP =
      Map.of(
          "spring.kafka.producer.properties.max.block.ms", 500,
          "spring.kafka.producer.properties.request.timeout.ms", 1000,
          "spring.kafka.producer.properties.delivery.timeout.ms", 1500);

  @Test
  void keepsEventsWhileTheBrokerIsAwayAndTheSweeperPublishesThemLater(@TempDir Path folder) {
    EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
    String address = broker.bootstrapServers();
    try (ToySystem system = ToySystem.on(address, "toys-of-an-outage", SOON_GIVING_UP)) {
      Toys toys = system.bean(Toys.class);
      KeepToys listener = system.bean(KeepToys.class);
      Relay relay = system.bean(Relay.class);
      toys.add(Toy.named("t", "Bear"));
      await().atMost(LONG).until(() -> waiting(system).isEmpty());

      broker.close();
      long before = System.nanoTime();
      assertThat(toys.change(Toy.named("t", "Bear").renamed("Fox"), 1)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      await().atMost(LONG).until(() -> relay.inFlight() == 0); // the relay has given up
      assertThat(waiting(system)).hasSize(1);
      assertThat(stuck(system))
          .contains("\"kind\":\"OUTBOX\",\"what\":\"toys/t\"", "\"type\":\"ClientErased\"")
          .contains("\"kind\":\"BROKER\"")
          .doesNotContain("this instance knows no more"); // but why it could not be sent
      assertThat(scraped(system, "fsm_outbox_depth")).isEqualTo(1);
      assertThat(scraped(system, "fsm_outbox_age_seconds")).isPositive();
      assertThat(scraped(system, "fsm_events_failed_total")).isPositive();
      broker = EmbeddedBroker.start(folder, port(address));

      await().atMost(LONG).until(() -> waiting(system).isEmpty());
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(listener.toldOf("erasure/t"))
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

  private static List<Document> waiting(ToySystem system) {
    return system.stored("t").getList("outbox", Document.class);
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1));
  }
}

package org.fsmlight.common.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.junit.jupiter.api.Test;

/** Metrics for Prometheus, and health for probes. */
class MetersIT {

  private final ToySystem system = ToySystem.running();

  @Test
  void countsPublishedEventsAndRefusalsAndGaugesPendingWork() {
    system.bean(Toys.class).add(Toy.named(UUID.randomUUID().toString(), "Hare"));
    ask("/api/refused", "Bearer " + system.issuer().dispatcher());
    ask("/api/refused", "Bearer nonsense");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Answer.to(system.port(), "GET", "/actuator/prometheus", null).text())
                    .containsPattern(
                        "fsm_events_published_total\\{service=\"toy-service\",type=\"ClientErased\"")
                    .containsPattern("fsm_refusals_total\\{reason=\"busy\",service=\"toy-service\"")
                    .containsPattern("fsm_refusals_total\\{reason=\"unauthenticated\"")
                    .containsPattern("fsm_outbox_depth\\{.*} \\d")
                    .containsPattern("fsm_outbox_age_seconds\\{.*} \\d")
                    .containsPattern("fsm_outbox_in_flight\\{.*} \\d")
                    .containsPattern("fsm_deadletters\\{.*} \\d")
                    .contains("fsm_consumer_overdue{"));
  }

  @Test
  void reportsLivenessAndReadiness() {
    for (var probe : new String[] {"liveness", "readiness"}) {
      var answer = Answer.to(system.port(), "GET", "/actuator/health/" + probe, null);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  private void ask(String path, String authorization) {
    Answer.to(system.port(), "GET", path, null, "Authorization", authorization);
  }
}

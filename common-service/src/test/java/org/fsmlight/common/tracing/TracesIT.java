package org.fsmlight.common.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;

/** One trace from the HTTP request to the handling of its event in another service. */
class TracesIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final ToySystem system = ToySystem.running();
  private final RecordToysOnEvent listener = system.bean(RecordToysOnEvent.class);

  @Test
  void continuesFromTheRequestThroughTheEventToTheLogLinesOfTheListener() {
    var id = UUID.randomUUID().toString();

    var answer =
        Answer.to(
            system.port(),
            "POST",
            "/api/toys/" + id + "/publish",
            "",
            "Authorization",
            "Bearer " + system.issuer().dispatcher(),
            "traceparent",
            "00-" + TRACE + "-00f067aa0ba902b7-01");

    assertThat(answer.status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(listener.eventsAbout("erasure/" + id)).hasSize(1));
    var message =
        system.messagesOn("ClientErased").stream()
            .filter(record -> id.equals(record.key()))
            .findFirst()
            .orElseThrow();
    assertThat(new String(message.headers().lastHeader("traceparent").value(), UTF_8))
        .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
        .doesNotContain("00f067aa0ba902b7");
    assertThat(listener.logFieldsFor("erasure/" + id))
        .containsEntry("traceId", TRACE)
        .containsEntry("aggregateId", id);
  }

  @Test
  void startsWithTheRequestWhenTheCallerHasNone() {
    var traces = system.bean(Traces.class);
    var within = new String[2];

    traces.within(null, "a test", () -> within[0] = traces.current());
    traces.within(within[0], "a test", () -> within[1] = traces.current());

    assertThat(traces.current()).isNull();
    assertThat(within[0]).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    assertThat(within[1]).startsWith(within[0].substring(0, 35)).isNotEqualTo(within[0]);
  }
}

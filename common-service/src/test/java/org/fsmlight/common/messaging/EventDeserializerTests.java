package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.EventEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDeserializerTests {

  private static final String TOPIC = "ClientErased";
  private static final String PAYLOAD =
      "{\"erasureId\":\"x\",\"version\":1,\"companyId\":\"c\",\"serviceCallIds\":[]}";

  private final Map<String, String> headers =
      new HashMap<>(
          Map.of(
              "ce_type", "ClientErased",
              "ce_id", "e-1",
              "ce_source", "request-service",
              "ce_time", "2026-11-21T12:00:00.123Z"));

  @Test
  void readsTheEventAndItsAttributes() {
    headers.put("ce_actor", "dispatcher/d-1");
    headers.put("ce_holduntil", "2026-11-21T12:00:08.123Z");

    assertThat(read(PAYLOAD))
        .isEqualTo(
            new EventEnvelope<>(
                "e-1",
                Instant.parse("2026-11-21T12:00:00.123Z"),
                "request-service",
                "dispatcher/d-1",
                Instant.parse("2026-11-21T12:00:08.123Z"),
                new ClientErased("x", 1, "c", List.of())));
  }

  @Test
  void leavesActorAndHoldAbsent() {
    var envelope = read(PAYLOAD);

    assertThat(envelope.actor()).isNull();
    assertThat(envelope.holdUntil()).isNull();
  }

  @Test
  void leavesTombstonesNull() {
    assertThat(new EventDeserializer().deserialize(TOPIC, new RecordHeaders(), (byte[]) null))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_type", "ce_id", "ce_source", "ce_time"})
  void refusesMissingHeaders(String name) {
    headers.remove(name);
    refuses(PAYLOAD, "header " + name + " is missing");

    headers.put(name, " ");
    refuses(PAYLOAD, "header " + name + " is missing");
  }

  @Test
  void refusesUnknownTypes() {
    headers.put("ce_type", "ToyExploded");

    refuses(PAYLOAD, "unknown event type ToyExploded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_time", "ce_holduntil"})
  void refusesMalformedTimes(String name) {
    headers.put(name, "yesterday");

    refuses(PAYLOAD, "header " + name + " is not an instant");
  }

  @Test
  void refusesPayloadsOfAnotherShape() {
    refuses("{", "not a readable ClientErased");
    refuses("{\"erasureId\":\"x\"}", "not a readable ClientErased");
    refuses("null", "the payload is null");
  }

  @Test
  void refusesToReadWithoutHeaders() {
    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> new EventDeserializer().deserialize(TOPIC, PAYLOAD.getBytes(UTF_8)));
  }

  private void refuses(String payload, String reason) {
    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> read(payload))
        .withMessageStartingWith(reason);
  }

  private EventEnvelope<?> read(String payload) {
    var given = new RecordHeaders();
    headers.forEach((name, value) -> given.add(name, value.getBytes(UTF_8)));
    return new EventDeserializer().deserialize(TOPIC, given, payload.getBytes(UTF_8));
  }
}

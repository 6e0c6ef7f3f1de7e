package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.EventTypes;
import org.jspecify.annotations.Nullable;

/** Reads an event and its CloudEvents attributes. A tombstone stays null. */
public final class EventDeserializer implements Deserializer<EventEnvelope<?>> {

  private final EventJson json = new EventJson();

  @Override
  public EventEnvelope<?> deserialize(String topic, byte[] data) {
    throw new UnreadableEvent("a message without headers has no type");
  }

  @Override
  @SuppressWarnings("NullAway") // Kafka represents a tombstone as null
  public EventEnvelope<?> deserialize(String topic, Headers headers, byte[] data) {
    if (data == null) {
      return null;
    }
    var type = required(headers, CloudEventHeaders.TYPE);
    var known =
        EventTypes.ofTopic(type)
            .orElseThrow(() -> new UnreadableEvent("unknown event type " + type));
    return new EventEnvelope<Event>(
        required(headers, CloudEventHeaders.ID),
        instant(CloudEventHeaders.TIME, required(headers, CloudEventHeaders.TIME)),
        required(headers, CloudEventHeaders.SOURCE),
        text(headers, CloudEventHeaders.ACTOR),
        optionalInstant(headers, CloudEventHeaders.HOLD_UNTIL),
        json.read(data, known));
  }

  private static String required(Headers headers, String name) {
    var value = text(headers, name);
    if (value == null || value.isBlank()) {
      throw new UnreadableEvent("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static @Nullable Instant optionalInstant(Headers headers, String name) {
    var value = text(headers, name);
    return value == null ? null : instant(name, value);
  }

  private static Instant instant(String name, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException malformed) {
      throw new UnreadableEvent("header " + name + " is not an instant");
    }
  }
}

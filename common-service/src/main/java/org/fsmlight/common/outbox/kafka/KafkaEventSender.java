package org.fsmlight.common.outbox.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.fsmlight.common.messaging.CloudEventHeaders;
import org.fsmlight.common.outbox.EventSender;
import org.fsmlight.common.outbox.PendingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends an event to the topic named after it as a CloudEvent in binary mode: attributes as headers,
 * JSON as payload.
 */
public final class KafkaEventSender implements EventSender {

  private final KafkaTemplate<String, byte[]> kafka;
  private final String source;

  /**
   * @param source the CloudEvents source, which is the service's name
   */
  public KafkaEventSender(KafkaTemplate<String, byte[]> kafka, String source) {
    this.kafka = kafka;
    this.source = source;
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    return kafka.send(
        new ProducerRecord<>(
            event.topic(),
            null,
            null,
            event.key(),
            event.payload().getBytes(UTF_8),
            headers(event)));
  }

  private List<Header> headers(PendingEvent event) {
    List<Header> headers = new ArrayList<>();
    add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    add(headers, CloudEventHeaders.ID, event.id());
    add(headers, CloudEventHeaders.SOURCE, source);
    add(headers, CloudEventHeaders.TYPE, event.topic());
    add(headers, CloudEventHeaders.SUBJECT, event.subject());
    add(headers, CloudEventHeaders.TIME, event.time().toString());
    add(headers, CloudEventHeaders.AGGREGATE_VERSION, Long.toString(event.version()));
    add(headers, CloudEventHeaders.ACTOR, event.actor());
    add(headers, CloudEventHeaders.HOLD_UNTIL, event.holdUntil());
    add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    add(headers, CloudEventHeaders.TRACEPARENT, event.traceparent());
    return headers;
  }

  private static void add(List<Header> headers, String name, @Nullable Object value) {
    if (value != null) {
      headers.add(new RecordHeader(name, value.toString().getBytes(UTF_8)));
    }
  }
}

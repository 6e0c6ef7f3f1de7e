package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fsmlight.common.deadletters.Content;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.deadletters.Origin;
import org.fsmlight.common.deadletters.SkipRequests;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.events.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.support.serializer.DeserializationException;

/**
 * Dead-letters a message, as it arrived and with the reason, so that the messages behind it are
 * delivered: in the service's own database, for its operators, and on {@code TOPIC.dlt}. If one of
 * the two fails, the message is delivered again.
 */
final class DeadLetterRecoverer implements ConsumerAwareRecordRecoverer {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterRecoverer.class);
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(200);
  private static final String ANONYMOUS_GROUP = "anonymous.";

  private final EventTopics topics;
  private final KafkaTemplate<String, byte[]> kafka;
  private final DeadLetters letters;
  private final SkipRequests skipRequests;
  private final Erased erased;
  private final EventJson json;
  private final Clock clock;

  DeadLetterRecoverer(
      EventTopics topics,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetters letters,
      SkipRequests skipRequests,
      Erased erased,
      EventJson json,
      Clock clock) {
    this.topics = topics;
    this.kafka = kafka;
    this.letters = letters;
    this.skipRequests = skipRequests;
    this.erased = erased;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> message, @Nullable Consumer<?, ?> consumer, @Nullable Exception fault) {
    var origin = origin(message, consumer == null ? "" : consumer.groupMetadata().groupId());
    var unreadable = Faults.find(fault, DeserializationException.class);
    var reason = unreadable == null ? skipped(origin, fault) : Faults.reason(unreadable);
    var data = unreadable == null ? written(message.value()) : unreadable.getData();
    var headers = asReceived(message.headers());
    try {
      if (isErased(origin)) {
        log.info("Not dead-lettered, because its aggregate is erased: {}", origin.place());
        return;
      }
      if (!isAnonymous(origin)) {
        letters.add(DeadLetter.of(origin, content(headers, data), reason, clock.instant()));
      }
      publish(origin, headers, data, reason);
    } catch (RuntimeException storeOrBrokerUnavailable) {
      LockSupport.parkNanos(PAUSE_AFTER_FAULT.toNanos()); // the container retries at once
      throw storeOrBrokerUnavailable;
    }
    log.warn(
        "Dead-lettered {}/{}/{} for group {}",
        origin.topic(),
        origin.partition(),
        origin.offset(),
        origin.group());
  }

  /** A message read late, or by a group that starts over, must not restore what was erased. */
  private boolean isErased(Origin origin) {
    return origin.key() != null && erased.contains(origin.key());
  }

  /** An anonymous group reads from now on only, so it never replays a message. */
  private static boolean isAnonymous(Origin origin) {
    return origin.group().startsWith(ANONYMOUS_GROUP);
  }

  /** The reason for a readable message: its listener keeps failing, and an operator skips it. */
  private String skipped(Origin origin, @Nullable Exception fault) {
    var request =
        skipRequests
            .find(origin.deadLetterId())
            .map(skip -> "; skipped by " + skip.requestedBy() + ": " + skip.reason())
            .orElse("");
    return "its listener failed: " + Faults.reason(fault) + request;
  }

  private byte @Nullable [] written(@Nullable Object value) {
    return value instanceof EventEnvelope<?> envelope
        ? json.write(envelope.event()).getBytes(UTF_8)
        : null;
  }

  static Origin origin(ConsumerRecord<?, ?> message, String group) {
    return new Origin(
        message.topic(),
        message.partition(),
        message.offset(),
        message.key() == null ? null : message.key().toString(),
        group);
  }

  private static Headers asReceived(Headers received) {
    var headers = new RecordHeaders();
    received.forEach(
        header -> {
          if (!header.key().startsWith("springDeserializer")) {
            headers.add(header);
          }
        });
    return headers;
  }

  private static Content content(Headers headers, byte @Nullable [] payload) {
    var stored = new ArrayList<Content.Header>();
    headers.forEach(
        header ->
            stored.add(
                new Content.Header(
                    header.key(), header.value() == null ? new byte[0] : header.value())));
    return new Content(stored, payload);
  }

  private void publish(Origin origin, Headers headers, byte @Nullable [] data, String reason) {
    headers.add("dlt-reason", reason.getBytes(UTF_8));
    headers.add("dlt-group", origin.group().getBytes(UTF_8));
    headers.add("dlt-origin", origin.place().getBytes(UTF_8));
    kafka
        .send(
            new ProducerRecord<>(
                topics.deadLetterTopic(origin.topic()),
                null,
                origin.deadLetterKey(),
                data,
                headers))
        .join();
  }
}

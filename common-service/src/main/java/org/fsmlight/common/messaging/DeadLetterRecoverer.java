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
 * Puts an unreadable message aside, as it came and with the reason, so that its neighbours go
 * through: for this service's operators in its own database, for everybody on {@code TOPIC.dlt}. It
 * is aside only once both have acknowledged that; until then it is met again.
 */
final class DeadLetterRecoverer implements ConsumerAwareRecordRecoverer {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterRecoverer.class);
  private static final Duration BEFORE_MEETING_IT_AGAIN = Duration.ofMillis(200);
  private static final String ANONYMOUS = "anonymous.";

  private final EventTopics topics;
  private final KafkaTemplate<String, byte[]> kafka;
  private final DeadLetters letters;
  private final SkipRequests orders;
  private final Erased erased;
  private final EventJson json;
  private final Clock clock;

  DeadLetterRecoverer(
      EventTopics topics,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetters letters,
      SkipRequests orders,
      Erased erased,
      EventJson json,
      Clock clock) {
    this.topics = topics;
    this.kafka = kafka;
    this.letters = letters;
    this.orders = orders;
    this.erased = erased;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> unread, @Nullable Consumer<?, ?> consumer, @Nullable Exception fault) {
    Origin origin = origin(unread, consumer == null ? "" : consumer.groupMetadata().groupId());
    DeserializationException unreadable = Faults.find(fault, DeserializationException.class);
    String reason = unreadable == null ? ordered(origin, fault) : Faults.reason(unreadable);
    byte[] data = unreadable == null ? written(unread.value()) : unreadable.getData();
    Headers headers = asItCame(unread.headers());
    try {
      if (isErased(origin)) {
        log.info("Not kept, for its aggregate is erased: {}", origin.place());
        return;
      }
      if (!origin
          .group()
          .startsWith(ANONYMOUS)) { // who follows from now on catches up with nothing
        letters.put(DeadLetter.of(origin, content(headers, data), reason, clock.instant()));
      }
      publish(origin, headers, data, reason);
    } catch (RuntimeException storeOrBrokerAway) {
      LockSupport.parkNanos(BEFORE_MEETING_IT_AGAIN.toNanos()); // the container would not pause
      throw storeOrBrokerAway;
    }
    log.warn(
        "Dead-lettered {}/{}/{} for group {}",
        origin.topic(),
        origin.partition(),
        origin.offset(),
        origin.group());
  }

  /** Met late, or by who starts over: it must not come back this way. */
  private boolean isErased(Origin origin) {
    return origin.key() != null && erased.contains(origin.key());
  }

  /** It could be read; an operator had enough of a listener that fails at it. */
  private String ordered(Origin origin, @Nullable Exception fault) {
    String word =
        orders
            .find(origin.deadLetterId())
            .map(order -> "; put aside by " + order.by() + ": " + order.why())
            .orElse("");
    return "its listener failed: " + Faults.reason(fault) + word;
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

  private static Headers asItCame(Headers met) {
    Headers headers = new RecordHeaders();
    met.forEach(
        header -> {
          if (!header.key().startsWith("springDeserializer")) {
            headers.add(header);
          }
        });
    return headers;
  }

  private static Content content(Headers headers, byte @Nullable [] payload) {
    var kept = new ArrayList<Content.Header>();
    headers.forEach(
        header ->
            kept.add(
                new Content.Header(
                    header.key(), header.value() == null ? new byte[0] : header.value())));
    return new Content(kept, payload);
  }

  /** Under a key at any rate, for the topic is compacted. */
  private void publish(Origin origin, Headers headers, byte @Nullable [] data, String reason) {
    headers.add("dlt-reason", reason.getBytes(UTF_8));
    headers.add("dlt-group", origin.group().getBytes(UTF_8));
    headers.add("dlt-origin", origin.place().getBytes(UTF_8));
    kafka
        .send(
            new ProducerRecord<>(
                topics.deadLettersOf(origin.topic()), null, origin.publishedKey(), data, headers))
        .join();
  }
}

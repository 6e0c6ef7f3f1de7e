package org.fsmlight.team.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.fsmlight.testsupport.RealParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All events that team-service has published to Kafka in this run. */
public final class PublishedEvents {

  private static final List<String> TOPICS =
      List.of(
          "CompanyRegistered",
          "CompanyChanged",
          "DispatcherJoined",
          "DispatcherChanged",
          "DispatcherLeft",
          "TechnicianInvited",
          "TechnicianProfileChanged",
          "TechnicianVerified",
          "TechnicianVerificationLost",
          "TechnicianDeactivated",
          "TechnicianReactivated",
          "SignUpRequested",
          "PasswordResetRequested",
          "PasswordChanged",
          "LoginEnded");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<PublishedEvent> published = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<String, byte[]> consumer;

  private PublishedEvents() {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", RealParts.bootstrap()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (var topic : TOPICS) {
      consumer.partitionsFor(topic).forEach(p -> all.add(new TopicPartition(topic, p.partition())));
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  private static final class Started {
    private static final PublishedEvents EVENTS = new PublishedEvents();
  }

  public static PublishedEvents shared() {
    return Started.EVENTS;
  }

  /** An event as it was published. */
  public record PublishedEvent(
      String topic, String key, String actor, String raw, JsonNode payload) {

    static PublishedEvent of(ConsumerRecord<String, byte[]> message) {
      var raw = new String(message.value(), StandardCharsets.UTF_8);
      var actor = message.headers().lastHeader("ce_actor");
      return new PublishedEvent(
          message.topic(),
          message.key(),
          actor == null ? "" : new String(actor.value(), StandardCharsets.UTF_8),
          raw,
          JSON.readTree(raw));
    }
  }

  /** Waits for that many events of a topic with this key; the oldest first. */
  public List<PublishedEvent> await(String topic, String key, int count) {
    return Awaitility.await(topic + " of " + key)
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(topic, key), found -> found.size() >= count);
  }

  /** Waits for that many events of a topic that match; the oldest first. */
  public List<PublishedEvent> await(String topic, Predicate<PublishedEvent> filter, int count) {
    return Awaitility.await(topic)
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(topic, filter), found -> found.size() >= count);
  }

  private synchronized List<PublishedEvent> of(String topic, Predicate<PublishedEvent> filter) {
    consumer
        .poll(Duration.ofMillis(50))
        .forEach(message -> published.add(PublishedEvent.of(message)));
    return all().filter(event -> event.topic().equals(topic) && filter.test(event)).toList();
  }

  /** The events of a topic with this key that were published so far. */
  public List<PublishedEvent> of(String topic, String key) {
    return of(topic, event -> event.key().equals(key));
  }

  public Stream<PublishedEvent> all() {
    return published.stream();
  }
}

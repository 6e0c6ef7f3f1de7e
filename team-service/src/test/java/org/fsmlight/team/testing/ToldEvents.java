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

/** Everything team-service has told on Kafka in this run. */
public final class ToldEvents {

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
          "PasswordChanged");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<String, byte[]> consumer;

  private ToldEvents() {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", RealParts.bootstrap()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : TOPICS) {
      consumer.partitionsFor(topic).forEach(p -> all.add(new TopicPartition(topic, p.partition())));
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  private static final class Started {
    private static final ToldEvents EVENTS = new ToldEvents();
  }

  public static ToldEvents shared() {
    return Started.EVENTS;
  }

  /** One fact as it travelled. */
  public record Told(String topic, String key, String actor, String raw, JsonNode payload) {

    static Told of(ConsumerRecord<String, byte[]> message) {
      String raw = new String(message.value(), StandardCharsets.UTF_8);
      var actor = message.headers().lastHeader("ce_actor");
      return new Told(
          message.topic(),
          message.key(),
          actor == null ? "" : new String(actor.value(), StandardCharsets.UTF_8),
          raw,
          JSON.readTree(raw));
    }
  }

  /** Waits until that many facts of a topic are told with this key, oldest first. */
  public List<Told> await(String topic, String key, int count) {
    return Awaitility.await(topic + " of " + key)
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(topic, key), found -> found.size() >= count);
  }

  /** Waits until that many facts of a topic are such ones, oldest first. */
  public List<Told> await(String topic, Predicate<Told> such, int count) {
    return Awaitility.await(topic)
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(topic, such), found -> found.size() >= count);
  }

  private synchronized List<Told> of(String topic, Predicate<Told> such) {
    consumer.poll(Duration.ofMillis(50)).forEach(message -> told.add(Told.of(message)));
    return all().filter(t -> t.topic().equals(topic) && such.test(t)).toList();
  }

  /** What is told by now. */
  public synchronized List<Told> of(String topic, String key) {
    consumer.poll(Duration.ofMillis(50)).forEach(message -> told.add(Told.of(message)));
    return all().filter(t -> t.topic().equals(topic) && t.key().equals(key)).toList();
  }

  public Stream<Told> all() {
    return told.stream();
  }
}

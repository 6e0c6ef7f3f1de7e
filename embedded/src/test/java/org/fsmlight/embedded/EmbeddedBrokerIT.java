package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  static final String TOPIC = "calls";
  private static final int KILLS = 2;
  private static final int SENDS = 700;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void storesMessagesAcrossARestartOnAnotherPort() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      createTopic(broker);
      try (var producer = producer(broker)) {
        producer.send(new ProducerRecord<>(TOPIC, "call-1", "scheduled")).get();
      }
    }
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      assertThat(readUntil(broker, Set.of("call-1"))).containsExactly("call-1");
    }
  }

  @Test
  void losesNoAcknowledgedMessageWhenKilled() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      createTopic(broker);
    }
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      KilledProcess.acknowledgedBy(BrokerWriterProcess.class, SENDS, folder.toString())
          .forEach(ack -> acknowledged.add(ack[1]));
    }
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      assertThat(readUntil(broker, acknowledged).containsAll(acknowledged)).isTrue();
    }
  }

  @Test
  void createsNoTopicForAMistypedName() {
    try (var broker = EmbeddedBroker.start(folder, 0);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class);
    }
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
    }
  }

  static KafkaProducer<String, String> producer(EmbeddedBroker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 0),
        new StringSerializer(),
        new StringSerializer());
  }

  private static Set<String> readUntil(EmbeddedBroker broker, Set<String> expected) {
    Set<String> keys = new HashSet<>();
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            "reader",
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!keys.containsAll(expected) && System.nanoTime() < deadline) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          keys.add(message.key());
        }
      }
    }
    return keys;
  }
}

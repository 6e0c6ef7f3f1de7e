package org.fsmlight.amazon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fsmlight.testsupport.RealParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it lies on its topic. */
record Told(ConsumerRecord<String, String> message) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A CloudEvents attribute; empty if there is none. */
  String attribute(String name) {
    var header = message.headers().lastHeader("ce_" + name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  JsonNode clearance() {
    return JSON.readTree(message.value()).path("clearance");
  }

  long version() {
    return clearance().path("version").asLong();
  }

  /** All there is on these topics, in order of the versions. */
  static List<Told> readAll(String... topics) {
    var where = Map.<String, Object>of("bootstrap.servers", RealParts.bootstrap());
    try (var consumer =
        new KafkaConsumer<>(where, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          Stream.of(topics)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var all = new ArrayList<Told>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> all.add(new Told(message)));
      }
      all.sort(Comparator.comparingLong(Told::version));
      return all;
    }
  }
}

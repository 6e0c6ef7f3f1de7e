package org.fsmlight.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A fact as it lies in its topic.
 *
 * @param topic the event's name
 * @param subject whom it is about, as {@code kind/ID}
 * @param version the aggregate's after it
 */
public record Told(String topic, String id, String subject, String version) {

  /** Everything these topics hold now, as often as it is there. */
  public static List<Told> on(String brokers, List<String> topics) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var told = new ArrayList<Told>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(fact -> told.add(of(fact)));
      }
      return told;
    }
  }

  private static Told of(ConsumerRecord<String, byte[]> fact) {
    return new Told(
        fact.topic(),
        header(fact, "ce_id"),
        header(fact, "ce_subject"),
        header(fact, "ce_aggregateversion"));
  }

  private static String header(ConsumerRecord<?, ?> fact, String name) {
    var header = fact.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}

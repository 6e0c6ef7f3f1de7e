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
 * A record of a topic, reduced to its CloudEvents headers.
 *
 * @param topic the event's name
 * @param subject the aggregate, as {@code kind/ID}
 * @param version the aggregate's version after the event
 */
public record PublishedEvent(String topic, String id, String subject, String version) {

  /** All records that these topics contain now, duplicates included. */
  public static List<PublishedEvent> readAll(String brokers, List<String> topics) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      var ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var events = new ArrayList<PublishedEvent>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(of(record)));
      }
      return events;
    }
  }

  private static PublishedEvent of(ConsumerRecord<String, byte[]> record) {
    return new PublishedEvent(
        record.topic(),
        header(record, "ce_id"),
        header(record, "ce_subject"),
        header(record, "ce_aggregateversion"));
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}

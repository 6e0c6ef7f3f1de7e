package org.fsmlight.common.messaging;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fsmlight.common.deadletters.DeadLetterTopic;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.common.erasure.Tombstones;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes tombstones as messages without content. Compaction then removes the earlier messages of
 * the key.
 */
final class KafkaTombstones implements Tombstones {

  private final EventTopics topics;
  private final KafkaTemplate<String, byte[]> kafka;

  KafkaTombstones(EventTopics topics, KafkaTemplate<String, byte[]> kafka) {
    this.topics = topics;
    this.kafka = kafka;
  }

  @Override
  public void publish(Collection<Tombstone> tombstones) {
    if (tombstones.isEmpty()) {
      return;
    }
    var existing = topics.existing();
    CompletableFuture.allOf(
            tombstones.stream()
                .flatMap(KafkaTombstones::withDeadLetterTopic)
                .filter(each -> existing.contains(each.topic()))
                .distinct()
                .map(each -> kafka.send(new ProducerRecord<>(each.topic(), each.key(), null)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static Stream<Tombstone> withDeadLetterTopic(Tombstone tombstone) {
    return Stream.of(
        tombstone, new Tombstone(DeadLetterTopic.of(tombstone.topic()), tombstone.key()));
  }
}

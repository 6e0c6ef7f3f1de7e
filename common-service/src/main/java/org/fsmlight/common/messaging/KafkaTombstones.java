package org.fsmlight.common.messaging;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.common.erasure.Tombstones;
import org.springframework.kafka.core.KafkaTemplate;

/** Tombstones are messages without content; compaction takes what lies before them. */
final class KafkaTombstones implements Tombstones {

  private final EventTopics topics;
  private final KafkaTemplate<String, byte[]> kafka;

  KafkaTombstones(EventTopics topics, KafkaTemplate<String, byte[]> kafka) {
    this.topics = topics;
    this.kafka = kafka;
  }

  @Override
  public void lay(Collection<Tombstone> tombstones) {
    if (tombstones.isEmpty()) {
      return;
    }
    Set<String> existing = topics.existing();
    CompletableFuture.allOf(
            tombstones.stream()
                .flatMap(KafkaTombstones::andAmongDeadLetters)
                .filter(each -> existing.contains(each.topic()))
                .distinct()
                .map(each -> kafka.send(new ProducerRecord<>(each.topic(), each.key(), null)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static Stream<Tombstone> andAmongDeadLetters(Tombstone tombstone) {
    return Stream.of(
        tombstone,
        new Tombstone(EventTopics.nameOfDeadLetters(tombstone.topic()), tombstone.key()));
  }
}

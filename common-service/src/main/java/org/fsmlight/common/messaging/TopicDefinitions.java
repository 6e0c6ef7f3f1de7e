package org.fsmlight.common.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.fsmlight.common.deadletters.DeadLetterTopic;
import org.fsmlight.events.EventTypes;

/** Definitions of the topics of events and of dead letters. */
record TopicDefinitions(TopicSettings settings) {

  NewTopic events(String topic) {
    return topic(topic, settings.partitions(), eventCleanup(topic));
  }

  /** The dead-letter topic of a topic. */
  NewTopic deadLetters(String topic) {
    return topic(DeadLetterTopic.of(topic), 1, compaction());
  }

  /** The cleanup that an existing topic should have; empty if it is none of ours. */
  Optional<Map<String, String>> cleanup(String topic) {
    var source = DeadLetterTopic.sourceOf(topic);
    return EventTypes.ofTopic(source)
        .map(_ -> topic.equals(source) ? eventCleanup(topic) : compaction());
  }

  private Map<String, String> eventCleanup(String topic) {
    return EventTypes.retention(topic)
        .map(
            time ->
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    millis(time)))
        .orElseGet(this::compaction);
  }

  /** Compaction is what lets a tombstone erase the earlier messages of its key. */
  private Map<String, String> compaction() {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(settings.minCompactionLag()),
        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(settings.maxCompactionLag()));
  }

  private NewTopic topic(String name, int partitions, Map<String, String> cleanup) {
    var configs = new HashMap<>(cleanup);
    configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSync()));
    return new NewTopic(name, partitions, settings.replicas()).configs(configs);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}

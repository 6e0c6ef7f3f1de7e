package org.fsmlight.common.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.fsmlight.events.BoardChanged;
import org.fsmlight.events.EventTypes;

/**
 * Makes the topics before anybody reads or writes them. Compacted, but not before every reader had
 * a week; the board's changes are kept a day.
 */
public final class EventTopics {

  private static final String DEAD_LETTERS = ".dlt";

  private final Map<String, Object> adminProperties;
  private final TopicSettings settings;
  private final Set<String> madeForDeadLetters = ConcurrentHashMap.newKeySet();

  public EventTopics(Map<String, Object> adminProperties, TopicSettings settings) {
    this.adminProperties = adminProperties;
    this.settings = settings;
  }

  /** Makes all that are missing. */
  public void makeAll() {
    make(EventTypes.byTopic().keySet().stream().map(this::events));
  }

  /** The topic of the unreadable messages of another, made when first needed. */
  String deadLettersOf(String topic) {
    String name = topic + DEAD_LETTERS;
    if (!madeForDeadLetters.contains(name)) {
      make(Stream.of(topic(name, 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))));
      madeForDeadLetters.add(name);
    }
    return name;
  }

  private void make(Stream<NewTopic> wanted) {
    try (Admin admin = Admin.create(adminProperties)) {
      Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      var missing = wanted.filter(topic -> !existing.contains(topic.name())).toList();
      for (var made : admin.createTopics(missing).values().values()) {
        awaitMade(made);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while making topics", stopped);
    } catch (ExecutionException | TimeoutException fault) {
      throw new IllegalStateException(
          "Kafka at %s did not make the topics: %s"
              .formatted(adminProperties.get("bootstrap.servers"), fault),
          fault);
    }
  }

  private static void awaitMade(KafkaFuture<Void> made)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      made.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException fault) {
      if (!(fault.getCause() instanceof TopicExistsException)) {
        throw fault;
      }
    }
  }

  private NewTopic events(String name) {
    return name.equals(EventTypes.topic(BoardChanged.class))
        ? topic(name, settings.partitions())
            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(Duration.ofDays(1))))
        : topic(name, settings.partitions())
            .configs(
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(settings.minCompactionLag()),
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(settings.maxCompactionLag())));
  }

  private NewTopic topic(String name, int partitions) {
    return new NewTopic(name, partitions, settings.replicas());
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}

package org.fsmlight.common.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.fsmlight.common.startup.StartupDependency;
import org.fsmlight.events.EventTypes;

/**
 * Creates the topics of all events before anything is read or written. A topic is compacted, at the
 * earliest a week after a message was written, unless its event declares a retention. Several
 * instances may create them at the same time.
 */
public final class EventTopics {

  private static final String DEAD_LETTERS = ".dlt";
  private static final int PATIENCE = 5_000;
  private final Map<String, Object> adminProperties;
  private final TopicSettings settings;
  private final StartupDependency arrival;
  private final Set<String> madeForDeadLetters = ConcurrentHashMap.newKeySet();

  public EventTopics(
      Map<String, Object> adminProperties, TopicSettings settings, StartupDependency arrival) {
    this.adminProperties = adminProperties;
    this.settings = settings;
    this.arrival = arrival;
  }

  /** Makes all that are missing, as soon as the broker is there. */
  public void makeAll() {
    try (Admin admin = Admin.create(adminProperties)) {
      arrival.await(
          "Kafka at " + adminProperties.get("bootstrap.servers"),
          () -> make(admin, EventTypes.byTopic().keySet().stream().map(this::events)));
    }
  }

  /** The topic of the unreadable messages of another, made when first needed. */
  String deadLettersOf(String topic) {
    String name = nameOfDeadLetters(topic);
    if (!madeForDeadLetters.contains(name)) {
      makeNow(topic(name, 1, compacted()));
      madeForDeadLetters.add(name);
    }
    return name;
  }

  static String nameOfDeadLetters(String topic) {
    return topic + DEAD_LETTERS;
  }

  Set<String> existing() {
    return asked("tell its topics", EventTopics::existing);
  }

  /** Gives topics that were made with other settings today's, and says which. */
  List<String> adjust() {
    return asked("adjust topics", this::adjust);
  }

  private void makeNow(NewTopic wanted) {
    asked(
        "make " + wanted.name(),
        admin -> {
          make(admin, Stream.of(wanted));
          return wanted;
        });
  }

  private interface Question<T> {
    T ask(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
  }

  private <T> T asked(String what, Question<T> question) {
    try (Admin admin = Admin.create(adminProperties)) {
      return question.ask(admin);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before Kafka could " + what, stopped);
    } catch (ExecutionException | TimeoutException fault) {
      throw new IllegalStateException("Kafka did not " + what, fault);
    }
  }

  private static Set<String> existing(Admin admin) throws InterruptedException, ExecutionException {
    return admin.listTopics(new ListTopicsOptions().timeoutMs(PATIENCE)).names().get();
  }

  private List<String> adjust(Admin admin) throws InterruptedException, ExecutionException {
    var wanted = new HashMap<ConfigResource, Map<String, String>>();
    for (String topic : existing(admin)) {
      String events = topic.replaceFirst(Pattern.quote(DEAD_LETTERS) + "$", "");
      if (EventTypes.ofTopic(events).isPresent()) {
        wanted.put(
            new ConfigResource(ConfigResource.Type.TOPIC, topic),
            topic.equals(events) ? kept(topic) : compacted());
      }
    }
    var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
    admin
        .describeConfigs(wanted.keySet())
        .all()
        .get()
        .forEach(
            (topic, found) -> {
              var differing = differing(wanted.getOrDefault(topic, Map.of()), found);
              if (!differing.isEmpty()) {
                changes.put(topic, differing);
              }
            });
    admin.incrementalAlterConfigs(changes).all().get();
    return changes.keySet().stream().map(ConfigResource::name).sorted().toList();
  }

  private static List<AlterConfigOp> differing(Map<String, String> wanted, Config found) {
    return wanted.entrySet().stream()
        .filter(each -> !each.getValue().equals(found.get(each.getKey()).value()))
        .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
        .toList();
  }

  private void make(Admin admin, Stream<NewTopic> wanted)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> existing = existing(admin);
    var missing = wanted.filter(topic -> !existing.contains(topic.name())).toList();
    if (missing.isEmpty()) {
      return;
    }
    requireBrokers(admin);
    for (var made : admin.createTopics(missing).values().values()) {
      awaitMade(made);
    }
  }

  private void requireBrokers(Admin admin) throws InterruptedException, ExecutionException {
    int brokers =
        admin
            .describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE))
            .nodes()
            .get()
            .size();
    if (brokers < settings.replicas()) {
      throw new IllegalStateException(
          "fsm.topics.replicas is %d, but only %d of the brokers it takes %s up; start the others, or"
                  .formatted(settings.replicas(), brokers, brokers == 1 ? "is" : "are")
              + " set it to what there is");
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

  NewTopic events(String name) {
    return topic(name, settings.partitions(), kept(name));
  }

  private Map<String, String> kept(String name) {
    return EventTypes.retention(name)
        .map(time -> Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(time)))
        .orElseGet(this::compacted);
  }

  /** So that a tombstone erases what a key said before. */
  private Map<String, String> compacted() {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(settings.minCompactionLag()),
        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(settings.maxCompactionLag()));
  }

  private NewTopic topic(String name, int partitions, Map<String, String> kept) {
    Map<String, String> configs = new HashMap<>(kept);
    configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSync()));
    return new NewTopic(name, partitions, settings.replicas()).configs(configs);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}

package org.fsmlight.common.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.apache.kafka.common.errors.TopicExistsException;
import org.fsmlight.common.startup.StartupDependency;
import org.fsmlight.events.EventTypes;

/**
 * Creates the topics of all events before any is read or written. A topic is compacted, and no
 * earlier than a week after a message was written, unless its event declares a retention. Several
 * instances may create topics at the same time.
 */
public final class EventTopics {

  private static final int TIMEOUT_MILLIS = 5_000;
  private final Map<String, Object> adminProperties;
  private final TopicSettings settings;
  private final TopicDefinitions definitions;
  private final StartupDependency broker;
  private final Set<String> knownDeadLetterTopics = ConcurrentHashMap.newKeySet();

  public EventTopics(
      Map<String, Object> adminProperties, TopicSettings settings, StartupDependency broker) {
    this.adminProperties = adminProperties;
    this.settings = settings;
    this.definitions = new TopicDefinitions(settings);
    this.broker = broker;
  }

  /** Creates the missing topics as soon as the broker is available. */
  public void createAll() {
    try (var admin = Admin.create(adminProperties)) {
      broker.await(
          "Kafka at " + adminProperties.get("bootstrap.servers"),
          () -> create(admin, EventTypes.byTopic().keySet().stream().map(definitions::events)));
    }
  }

  /** The dead-letter topic of a topic, created when first needed. */
  String deadLetterTopic(String topic) {
    var definition = definitions.deadLetters(topic);
    if (!knownDeadLetterTopics.contains(definition.name())) {
      create(definition);
      knownDeadLetterTopics.add(definition.name());
    }
    return definition.name();
  }

  /** The names of all topics the broker has. */
  Set<String> existing() {
    return call("list its topics", EventTopics::existing);
  }

  /**
   * Updates the configuration of topics that were created with another one.
   *
   * @return the topics that were updated
   */
  List<String> updateConfigs() {
    return call("update the configuration of topics", this::updateConfigs);
  }

  private void create(NewTopic topic) {
    call(
        "create " + topic.name(),
        admin -> {
          create(admin, Stream.of(topic));
          return topic;
        });
  }

  private interface AdminCall<T> {
    T on(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
  }

  private <T> T call(String what, AdminCall<T> call) {
    try (var admin = Admin.create(adminProperties)) {
      return call.on(admin);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before Kafka could " + what, stopped);
    } catch (ExecutionException | TimeoutException fault) {
      throw new IllegalStateException("Kafka did not " + what, fault);
    }
  }

  private static Set<String> existing(Admin admin) throws InterruptedException, ExecutionException {
    return admin.listTopics(new ListTopicsOptions().timeoutMs(TIMEOUT_MILLIS)).names().get();
  }

  private List<String> updateConfigs(Admin admin) throws InterruptedException, ExecutionException {
    var wanted = new HashMap<ConfigResource, Map<String, String>>();
    for (var topic : existing(admin)) {
      definitions
          .cleanup(topic)
          .ifPresent(
              cleanup -> wanted.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), cleanup));
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

  private void create(Admin admin, Stream<NewTopic> wanted)
      throws InterruptedException, ExecutionException, TimeoutException {
    var existing = existing(admin);
    var missing = wanted.filter(topic -> !existing.contains(topic.name())).toList();
    if (missing.isEmpty()) {
      return;
    }
    requireBrokers(admin);
    for (var created : admin.createTopics(missing).values().values()) {
      awaitCreation(created);
    }
  }

  private void requireBrokers(Admin admin) throws InterruptedException, ExecutionException {
    int brokers =
        admin
            .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
            .nodes()
            .get()
            .size();
    if (brokers < settings.replicas()) {
      throw new IllegalStateException(
          "fsm.topics.replicas is %d, but only %d of the brokers it takes %s up. Start the others, or"
                  .formatted(settings.replicas(), brokers, brokers == 1 ? "is" : "are")
              + " set it to the number of brokers.");
    }
  }

  private static void awaitCreation(KafkaFuture<Void> created)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      created.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException fault) {
      if (!(fault.getCause() instanceof TopicExistsException)) {
        throw fault;
      }
    }
  }
}

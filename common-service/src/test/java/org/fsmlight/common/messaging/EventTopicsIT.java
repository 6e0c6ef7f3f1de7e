package org.fsmlight.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.fsmlight.common.startup.StartupDependency;
import org.fsmlight.embedded.EmbeddedBroker;
import org.fsmlight.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The creation and configuration of topics, on a broker of the test's own. */
class EventTopicsIT {

  private static final StartupDependency BROKER = new StartupDependency(Duration.ofMillis(500));

  @Test
  void areCreatedBySeveralInstancesAtOnceWithTheConfiguredCleanup(@TempDir Path folder)
      throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      var where = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
      Callable<Void> instance =
          () -> {
            var topics = new EventTopics(where, settings(1, 0), BROKER);
            topics.createAll();
            topics.deadLetterTopic("ClientCalled");
            return null;
          };
      try (var instances = Executors.newFixedThreadPool(3)) {
        for (var created : instances.invokeAll(Stream.generate(() -> instance).limit(3).toList())) {
          created.get();
        }
      }

      try (var admin = Admin.create(where)) {
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(
                () ->
                    assertThat(admin.listTopics().names().get())
                        .containsAll(EventTypes.byTopic().keySet())
                        .contains("ClientCalled.dlt"));
        var week =
            Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", "604800000",
                "max.compaction.lag.ms", "691200000",
                "min.insync.replicas", "1");
        assertThat(configOf(admin, "ClientCalled")).containsAllEntriesOf(week);
        assertThat(configOf(admin, "ClientCalled.dlt")).containsAllEntriesOf(week);
        assertThat(configOf(admin, "BoardChanged"))
            .containsEntry("cleanup.policy", "delete")
            .containsEntry("retention.ms", "86400000");
        assertThat(configOf(admin, "SignUpRequested"))
            .containsEntry("cleanup.policy", "delete")
            .containsEntry("retention.ms", "604800000");
      }

      var days = new TopicSettings(1, (short) 1, 0, Duration.ofDays(1), Duration.ofDays(2));
      var later = new EventTopics(where, days, BROKER);
      assertThat(later.updateConfigs())
          .contains("ServiceRequested", "ClientCalled.dlt")
          .doesNotContain("BoardChanged");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(later.updateConfigs()).isEmpty());
      try (var admin = Admin.create(where)) {
        var changed =
            Map.of("min.compaction.lag.ms", "86400000", "max.compaction.lag.ms", "172800000");
        assertThat(configOf(admin, "ClientCalled.dlt")).containsAllEntriesOf(changed);
        assertThat(configOf(admin, "ServiceRequested")).containsAllEntriesOf(changed);
      }

      assertThatThrownBy(
              () -> {
                try (var admin = Admin.create(where)) {
                  admin.deleteTopics(List.of("ClientCalled")).all().get();
                }
                new EventTopics(where, settings(3, 0), BROKER).createAll();
              })
          .hasMessageContaining(
              "fsm.topics.replicas is 3, but only 1 of the brokers it takes is up");
    }
  }

  /** The owner of an event may declare a retention, or withdraw it, in a later release. */
  @Test
  void getTheCleanupThatTheirEventDeclares(@TempDir Path folder) throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      var where = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
      var topics = new EventTopics(where, settings(1, 0), BROKER);
      topics.createAll();
      try (var admin = Admin.create(where)) {
        setCleanupPolicy(admin, "BoardChanged", "compact");
        setCleanupPolicy(admin, "CompanyChanged", "delete");

        awaitCleanupPolicy(admin, "BoardChanged", "compact");
        awaitCleanupPolicy(admin, "CompanyChanged", "delete");

        assertThat(topics.updateConfigs()).containsExactly("BoardChanged", "CompanyChanged");

        awaitCleanupPolicy(admin, "BoardChanged", "delete");
        awaitCleanupPolicy(admin, "CompanyChanged", "compact");
        assertThat(configOf(admin, "BoardChanged")).containsEntry("retention.ms", "86400000");
      }
    }
  }

  @Test
  void requireTwoOfThreeReplicasInSyncUnlessConfiguredOtherwise() {
    var topic = new TopicDefinitions(settings(3, 0)).events("ClientCalled");

    assertThat(topic.replicationFactor()).isEqualTo((short) 3);
    assertThat(topic.configs()).containsEntry("min.insync.replicas", "2");
    assertThat(settings(3, 1).minInSync()).isEqualTo(1);
    assertThatThrownBy(() -> settings(2, 3))
        .hasMessageContaining("fsm.topics.min-in-sync is 3 and fsm.topics.replicas 2");
  }

  @Test
  void areCreatedAsSoonAsTheBrokerIsAvailable(@TempDir Path folder) throws Exception {
    int port;
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      port = Integer.parseInt(broker.bootstrapServers().replaceFirst(".*:", ""));
    }
    var where = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port);
    var topics =
        new EventTopics(where, settings(1, 0), new StartupDependency(Duration.ofSeconds(60)));
    try (var service = Executors.newSingleThreadExecutor()) {
      var started = service.submit(topics::createAll);
      assertThat(started).isNotDone();
      try (var broker = EmbeddedBroker.start(folder, port);
          var admin = Admin.create(where)) {
        started.get();
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> admin.listTopics().names().get().contains("ClientCalled"));
      }
    }
  }

  private static TopicSettings settings(int replicas, int minInSync) {
    return new TopicSettings(
        1, (short) replicas, minInSync, Duration.ofDays(7), Duration.ofDays(8));
  }

  private static void setCleanupPolicy(Admin admin, String topic, String policy) throws Exception {
    var set =
        new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
    admin
        .incrementalAlterConfigs(
            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
        .all()
        .get();
  }

  /** The broker applies a change of a configuration a moment after it was acknowledged. */
  private static void awaitCleanupPolicy(Admin admin, String topic, String policy) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(configOf(admin, topic)).containsEntry("cleanup.policy", policy));
  }

  private static Map<String, String> configOf(Admin admin, String topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    return config.entries().stream()
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }
}

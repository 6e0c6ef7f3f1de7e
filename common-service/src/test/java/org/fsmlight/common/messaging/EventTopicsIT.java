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
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.fsmlight.common.startup.StartupDependency;
import org.fsmlight.embedded.EmbeddedBroker;
import org.fsmlight.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How topics are made, on a broker of the test's own. */
class EventTopicsIT {

  private static final StartupDependency SOON = new StartupDependency(Duration.ofMillis(500));

  @Test
  void areMadeOnceBySeveralAtOnceCompactedAfterAWeekAndNeverLessSafeThanConfigured(
      @TempDir Path folder) throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      Map<String, Object> where = Map.of("bootstrap.servers", broker.bootstrapServers());
      Callable<Void> instance =
          () -> {
            var topics = new EventTopics(where, settings(1, 0), SOON);
            topics.makeAll();
            topics.deadLettersOf("ClientCalled");
            return null;
          };
      try (var instances = Executors.newFixedThreadPool(3)) {
        for (var made : instances.invokeAll(Stream.generate(() -> instance).limit(3).toList())) {
          made.get();
        }
      }

      try (Admin admin = Admin.create(where)) {
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(
                () ->
                    assertThat(admin.listTopics().names().get())
                        .containsAll(EventTypes.byTopic().keySet())
                        .contains("ClientCalled.dlt"));
        Map<String, String> week =
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
      var later = new EventTopics(where, days, SOON);
      assertThat(later.adjust())
          .contains("ServiceRequested", "ClientCalled.dlt")
          .doesNotContain("BoardChanged");
      assertThat(later.adjust()).isEmpty();
      try (Admin admin = Admin.create(where)) {
        var changed =
            Map.of("min.compaction.lag.ms", "86400000", "max.compaction.lag.ms", "172800000");
        assertThat(configOf(admin, "ClientCalled.dlt")).containsAllEntriesOf(changed);
        assertThat(configOf(admin, "ServiceRequested")).containsAllEntriesOf(changed);
      }

      assertThatThrownBy(
              () -> {
                try (Admin admin = Admin.create(where)) {
                  admin.deleteTopics(List.of("ClientCalled")).all().get();
                }
                new EventTopics(where, settings(3, 0), SOON).makeAll();
              })
          .hasMessageContaining(
              "fsm.topics.replicas is 3, but only 1 of the brokers it takes is up");
    }
  }

  @Test
  void askForTwoInSyncOfThreeUnlessToldOtherwise() {
    var topics = new EventTopics(Map.of(), settings(3, 0), SOON);

    var topic = topics.events("ClientCalled");

    assertThat(topic.replicationFactor()).isEqualTo((short) 3);
    assertThat(topic.configs()).containsEntry("min.insync.replicas", "2");
    assertThat(settings(3, 1).minInSync()).isEqualTo(1);
    assertThatThrownBy(() -> settings(2, 3))
        .hasMessageContaining("fsm.topics.min-in-sync is 3 and fsm.topics.replicas 2");
  }

  @Test
  void areMadeOnceTheBrokerIsThere(@TempDir Path folder) throws Exception {
    int port;
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      port = Integer.parseInt(broker.bootstrapServers().replaceFirst(".*:", ""));
    }
    Map<String, Object> where = Map.of("bootstrap.servers", "127.0.0.1:" + port);
    var topics =
        new EventTopics(where, settings(1, 0), new StartupDependency(Duration.ofSeconds(60)));
    try (var service = Executors.newSingleThreadExecutor()) {
      var started = service.submit(topics::makeAll);
      assertThat(started).isNotDone();
      try (var broker = EmbeddedBroker.start(folder, port);
          Admin admin = Admin.create(where)) {
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

  private static Map<String, String> configOf(Admin admin, String topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    return config.entries().stream()
        .collect(java.util.stream.Collectors.toMap(e -> e.name(), e -> e.value()));
  }
}

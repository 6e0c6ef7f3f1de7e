package org.fsmlight.quickstart;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;

/**
 * Ready once every service has consumed the events published so far. Before that a service may not
 * know the demo company yet.
 */
final class ReadinessCheck implements HealthIndicator {

  private static final Duration INTERVAL = Duration.ofMillis(50);

  private volatile boolean ready;

  @Override
  public Health health() {
    return (ready ? Health.up() : Health.outOfService()).build();
  }

  /** Waits until all groups are ready. They stay ready, because later lag is normal. */
  void await(String brokers, List<String> groups, Duration timeout) throws InterruptedException {
    var deadline = System.nanoTime() + timeout.toNanos();
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      while (!haveConsumed(admin, groups)) {
        if (System.nanoTime() > deadline) {
          throw new StartupException(
              "The services did not catch up with their events: see the logs.");
        }
        Thread.sleep(INTERVAL);
      }
    }
    ready = true;
  }

  static List<String> groupsOf(Collection<? extends ApplicationContext> services) {
    return services.stream()
        .flatMap(
            service ->
                service.getBean(BindingServiceProperties.class).getBindings().values().stream())
        .map(BindingProperties::getGroup)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static boolean haveConsumed(Admin admin, List<String> groups)
      throws InterruptedException {
    try {
      return everyGroupHasConsumed(admin, groups);
    } catch (ExecutionException groupMissing) {
      return false;
    }
  }

  private static boolean everyGroupHasConsumed(Admin admin, List<String> groups)
      throws ExecutionException, InterruptedException {
    var described = admin.describeConsumerGroups(groups).all().get().values();
    for (var group : described) {
      var assigned =
          group.members().stream()
              .flatMap(member -> member.assignment().topicPartitions().stream())
              .collect(Collectors.toSet());
      if (assigned.isEmpty() || !hasConsumed(admin, group.groupId(), assigned)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasConsumed(
      Admin admin, String group, Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var ends =
        admin
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
            .all()
            .get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              var read = committed.get(end.getKey());
              return (read == null ? 0 : read.offset()) >= end.getValue().offset();
            });
  }
}

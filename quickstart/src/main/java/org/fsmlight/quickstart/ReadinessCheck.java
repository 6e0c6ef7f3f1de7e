package org.fsmlight.quickstart;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;

/**
 * Whether every service has read what was told so far: until then a visitor could meet a service
 * that has not heard of the demo company.
 */
final class ReadinessCheck implements HealthIndicator {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private volatile boolean reached;

  @Override
  public Health health() {
    return (reached ? Health.up() : Health.outOfService()).build();
  }

  /** Waits for it; once reached it stays so, for later lag is everyday work. */
  void await(String brokers, List<String> groups, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      while (!allRead(admin, groups)) {
        if (System.nanoTime() > deadline) {
          throw new CannotStart("The services did not catch up with their events: see the logs.");
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
    reached = true;
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

  private static boolean allRead(Admin admin, List<String> groups) throws InterruptedException {
    try {
      return everyGroupHasRead(admin, groups);
    } catch (ExecutionException groupNotYetThere) {
      return false;
    }
  }

  private static boolean everyGroupHasRead(Admin admin, List<String> groups)
      throws ExecutionException, InterruptedException {
    Collection<ConsumerGroupDescription> described =
        admin.describeConsumerGroups(groups).all().get().values();
    for (ConsumerGroupDescription group : described) {
      var assigned =
          group.members().stream()
              .flatMap(member -> member.assignment().topicPartitions().stream())
              .collect(Collectors.toSet());
      if (assigned.isEmpty() || !read(admin, group.groupId(), assigned)) {
        return false;
      }
    }
    return true;
  }

  private static boolean read(Admin admin, String group, Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var ends =
        admin
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
            .all()
            .get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata read = committed.get(end.getKey());
              return (read == null ? 0 : read.offset()) >= end.getValue().offset();
            });
  }
}

package org.fsmlight.quickstart;

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
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;

/**
 * Whether every service has read what was told so far: until then a visitor could meet a service
 * that has not heard of the demo company.
 */
final class CaughtUp implements HealthIndicator {

  private final Admin admin;
  private final List<String> groups;
  private volatile boolean reached;

  CaughtUp(String brokers, Collection<? extends ApplicationContext> services) {
    this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    this.groups =
        services.stream()
            .flatMap(
                service ->
                    service.getBean(BindingServiceProperties.class).getBindings().values().stream())
            .map(binding -> binding.getGroup())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }

  @Override
  public Health health() {
    return (reached ? Health.up() : Health.outOfService()).build();
  }

  /** Looks; once reached it stays so, for later lag is everyday work. */
  boolean look() throws InterruptedException {
    try {
      reached = groups.isEmpty() || allRead();
    } catch (ExecutionException groupNotYetThere) {
      reached = false;
    }
    return reached;
  }

  void close() {
    admin.close();
  }

  private boolean allRead() throws ExecutionException, InterruptedException {
    Collection<ConsumerGroupDescription> described =
        admin.describeConsumerGroups(groups).all().get().values();
    for (ConsumerGroupDescription group : described) {
      var assigned =
          group.members().stream()
              .flatMap(member -> member.assignment().topicPartitions().stream())
              .collect(Collectors.toSet());
      if (assigned.isEmpty() || !read(group.groupId(), assigned)) {
        return false;
      }
    }
    return true;
  }

  private boolean read(String group, Collection<TopicPartition> partitions)
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

package org.fsmlight.common.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.util.StringUtils;

/**
 * Partitions in which a group of this service, counting all its instances, has not read messages
 * that are older than a given time.
 */
final class LaggingConsumerGroups implements StuckWork {

  private static final int TIMEOUT_MILLIS = 3_000;

  private final BindingServiceProperties bindings;
  private final Map<String, Object> adminProperties;

  LaggingConsumerGroups(BindingServiceProperties bindings, Map<String, Object> adminProperties) {
    this.bindings = bindings;
    this.adminProperties = new HashMap<>(adminProperties);
    this.adminProperties.put("request.timeout.ms", TIMEOUT_MILLIS);
    this.adminProperties.put("default.api.timeout.ms", TIMEOUT_MILLIS);
  }

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    try {
      return lagging(time).stream().limit(limit).toList();
    } catch (ExecutionException unavailable) {
      var reason = "Kafka does not answer: " + Faults.reason(unavailable);
      return List.of(
          new Stuck(
              "BROKER",
              String.valueOf(adminProperties.get("bootstrap.servers")),
              null,
              reason,
              Map.of()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private List<Stuck> lagging(Instant time) throws InterruptedException, ExecutionException {
    var topicsByGroup = topicsByGroup();
    var found = new ArrayList<Stuck>();
    if (topicsByGroup.isEmpty()) {
      return found;
    }
    try (var admin = Admin.create(adminProperties)) {
      for (var group : topicsByGroup.entrySet()) {
        found.addAll(lagging(admin, group.getKey(), group.getValue(), time));
      }
    }
    return found;
  }

  private static List<Stuck> lagging(Admin admin, String group, List<String> topics, Instant time)
      throws InterruptedException, ExecutionException {
    var partitions =
        admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(each -> new TopicPartition(topic.name(), each.partition())))
            .toList();
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var first = offsets(admin, partitions, OffsetSpec.earliest());
    var end = offsets(admin, partitions, OffsetSpec.latest());
    var since = offsets(admin, partitions, OffsetSpec.forTimestamp(time.toEpochMilli()));
    var found = new ArrayList<Stuck>();
    for (var partition : partitions) {
      var read = committed.get(partition);
      long position = Math.max(read == null ? 0 : read.offset(), at(first, partition));
      long recent = at(since, partition);
      long expected = recent < 0 ? at(end, partition) : recent;
      if (position < expected) {
        found.add(
            new Stuck(
                "GROUP",
                group,
                null,
                "has not read messages older than " + time,
                Map.of(
                    "topic",
                    partition.topic(),
                    "partition",
                    partition.partition(),
                    "offset",
                    position,
                    "unread",
                    at(end, partition) - position)));
      }
    }
    return found;
  }

  private static long at(
      Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
    var info = offsets.get(partition);
    return info == null ? 0 : info.offset();
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException {
    var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
    return admin.listOffsets(asked).all().get();
  }

  private Map<String, List<String>> topicsByGroup() {
    return bindings.getBindings().values().stream()
        .filter(binding -> StringUtils.hasText(binding.getGroup()))
        .collect(
            Collectors.groupingBy(
                BindingProperties::getGroup,
                Collectors.flatMapping(LaggingConsumerGroups::topics, Collectors.toList())));
  }

  private static Stream<String> topics(BindingProperties binding) {
    return Stream.of(StringUtils.tokenizeToStringArray(binding.getDestination(), ","));
  }
}

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

/** Groups of this service, of all its instances, that have not read what lies there since long. */
final class LaggingConsumerGroups implements StuckWork {

  private static final int PATIENCE = 3_000;

  private final BindingServiceProperties bindings;
  private final Map<String, Object> adminProperties;

  LaggingConsumerGroups(BindingServiceProperties bindings, Map<String, Object> adminProperties) {
    this.bindings = bindings;
    this.adminProperties = new HashMap<>(adminProperties);
    this.adminProperties.put("request.timeout.ms", PATIENCE);
    this.adminProperties.put("default.api.timeout.ms", PATIENCE);
  }

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    try {
      return overdue(time).stream().limit(limit).toList();
    } catch (ExecutionException away) {
      String reason = "Kafka does not answer: " + Faults.reason(away);
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

  /** One for each partition with something unread from before that time. */
  private List<Stuck> overdue(Instant time) throws InterruptedException, ExecutionException {
    Map<String, List<String>> topicsByGroup = topicsByGroup();
    List<Stuck> found = new ArrayList<>();
    if (topicsByGroup.isEmpty()) {
      return found;
    }
    try (Admin admin = Admin.create(adminProperties)) {
      for (var group : topicsByGroup.entrySet()) {
        found.addAll(overdue(admin, group.getKey(), group.getValue(), time));
      }
    }
    return found;
  }

  private static List<Stuck> overdue(Admin admin, String group, List<String> topics, Instant time)
      throws InterruptedException, ExecutionException {
    List<TopicPartition> partitions =
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
    List<Stuck> found = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      var read = committed.get(partition);
      long position = Math.max(read == null ? 0 : read.offset(), at(first, partition));
      long young = at(since, partition);
      long shouldBe = young < 0 ? at(end, partition) : young;
      if (position < shouldBe) {
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

package org.fsmlight.dispatch.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.board.BoardChanges;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Follows the changes of all boards in this instance, from its start on. A company's changes share
 * a partition, whose offsets therefore number them.
 */
@Component("followBoards")
class FollowBoards
    implements java.util.function.Consumer<Message<?>>,
        BoardChanges,
        KafkaBindingRebalanceListener {

  private final Map<Integer, Long> lastSeen = new ConcurrentHashMap<>();

  @Override
  public void accept(Message<?> change) {
    var partition = change.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION, Integer.class);
    var offset = change.getHeaders().get(KafkaHeaders.OFFSET, Long.class);
    if (partition != null && offset != null) {
      lastSeen.put(partition, offset);
    }
  }

  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean initial) {
    if (binding.startsWith("followBoards")) {
      partitions.forEach(one -> lastSeen.put(one.partition(), consumer.position(one) - 1));
    }
  }

  @Override
  public long lastSeen(CompanyId company) {
    var partitions = lastSeen.size();
    if (partitions == 0) {
      return -1;
    }
    var key = company.value().getBytes(StandardCharsets.UTF_8);
    return lastSeen.getOrDefault(Utils.toPositive(Utils.murmur2(key)) % partitions, -1L);
  }
}

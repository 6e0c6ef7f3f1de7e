package org.fsmlight.dispatch.boards.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.fsmlight.common.messaging.TopicReader;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.BoardSubscriptions;
import org.fsmlight.dispatch.boards.CardChange;
import org.fsmlight.events.BoardChanged;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.EventTypes;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Sends changes to the boards that are open at this instance. Every instance reads the topic by
 * itself, from its start on.
 */
@Component(NotifyBoardsOnEvent.NAME)
class NotifyBoardsOnEvent
    implements java.util.function.Consumer<Message<?>>, TopicReader, KafkaBindingRebalanceListener {

  static final String NAME = "notifyBoardsOnEvent";

  private final BoardSubscriptions boards;

  NotifyBoardsOnEvent(BoardSubscriptions boards) {
    this.boards = boards;
  }

  @Override
  public SortedSet<String> topics() {
    return new TreeSet<>(Set.of(EventTypes.topic(BoardChanged.class)));
  }

  @Override
  public void accept(Message<?> message) {
    var partition = message.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION, Integer.class);
    var offset = message.getHeaders().get(KafkaHeaders.OFFSET, Long.class);
    if (partition == null || offset == null) {
      return;
    }
    if (message.getPayload() instanceof EventEnvelope<?> envelope
        && envelope.event() instanceof BoardChanged(var company, var card, _)) {
      boards.publish(
          partition, new CardChange(offset, new CompanyId(company), new ServiceCallId(card)));
    } else {
      boards.skip(partition, offset);
    }
  }

  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean initial) {
    if (binding.startsWith(NAME)) {
      boards.start(
          partitions.stream()
              .collect(toMap(TopicPartition::partition, one -> consumer.position(one) - 1)));
    }
  }
}

package org.fsmlight.common.outbox.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fsmlight.common.outbox.EventSender;
import org.fsmlight.common.outbox.EventSenderContract;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.AfterEach;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class KafkaEventSenderIT extends EventSenderContract {

  private final ToySystem system = ToySystem.running();
  private final DefaultKafkaProducerFactory<String, byte[]> withoutBroker =
      new DefaultKafkaProducerFactory<>(
          Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200),
          new StringSerializer(),
          new ByteArraySerializer());

  @AfterEach
  void closeProducer() {
    withoutBroker.destroy();
  }

  @Override
  @SuppressWarnings("unchecked")
  protected EventSender sender() {
    return new KafkaEventSender(system.bean(KafkaTemplate.class), "toy-service");
  }

  @Override
  protected EventSender senderWithoutBroker() {
    return new KafkaEventSender(new KafkaTemplate<>(withoutBroker), "toy-service");
  }

  @Override
  protected int received(PendingEvent sent) {
    return (int)
        system.messagesOn(sent.topic()).stream()
            .map(message -> message.headers().lastHeader("ce_id"))
            .filter(id -> id != null && sent.id().equals(new String(id.value(), UTF_8)))
            .count();
  }
}

package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.support.serializer.DeserializationException;

/**
 * Puts an unreadable message aside, as it came and with the reason, so that its neighbours go
 * through. It is aside only once the broker has acknowledged that.
 */
final class DeadLetters implements ConsumerAwareRecordRecoverer {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final EventTopics topics;
  private final KafkaTemplate<String, byte[]> kafka;

  DeadLetters(EventTopics topics, KafkaTemplate<String, byte[]> kafka) {
    this.topics = topics;
    this.kafka = kafka;
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> unread, @Nullable Consumer<?, ?> consumer, @Nullable Exception fault) {
    String group = consumer == null ? "" : consumer.groupMetadata().groupId();
    DeserializationException unreadable = deserialization(fault);
    String reason = reason(unreadable == null ? fault : unreadable);
    Headers headers = new RecordHeaders();
    unread
        .headers()
        .forEach(
            header -> {
              if (!header.key().startsWith("springDeserializer")) {
                headers.add(header);
              }
            });
    headers.add("dlt-reason", reason.getBytes(UTF_8));
    headers.add("dlt-group", group.getBytes(UTF_8));
    headers.add(
        "dlt-origin",
        (unread.topic() + "/" + unread.partition() + "/" + unread.offset()).getBytes(UTF_8));
    byte[] data = unreadable == null ? null : unreadable.getData();
    kafka
        .send(
            new ProducerRecord<>(
                topics.deadLettersOf(unread.topic()),
                null,
                unread.key() == null ? null : unread.key().toString(),
                data,
                headers))
        .join();
    log.warn(
        "Dead-lettered {}/{}/{} for group {}",
        unread.topic(),
        unread.partition(),
        unread.offset(),
        group);
  }

  private static @Nullable DeserializationException deserialization(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DeserializationException found) {
        return found;
      }
    }
    return null;
  }

  private static String reason(@Nullable Throwable fault) {
    Throwable root = fault;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return root == null ? "unknown" : String.valueOf(root.getMessage());
  }
}

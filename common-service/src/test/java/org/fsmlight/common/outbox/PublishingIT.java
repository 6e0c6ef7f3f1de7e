package org.fsmlight.common.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.fsmlight.events.ClientErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Publishing from the write to the listener, through a real broker. */
@ExtendWith(OutputCaptureExtension.class)
class PublishingIT {

  private static final String TOPIC = "ClientErased";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final ToySystem system = ToySystem.running();
  private final Toys toys = system.bean(Toys.class);
  private final RecordToysOnEvent listener = system.bean(RecordToysOnEvent.class);
  private final String id = UUID.randomUUID().toString();

  @AfterEach
  void databaseIsAvailable() {
    listener.databaseIsUnavailable(false);
  }

  @Test
  void publishesRemovesAndLeavesTheVersionAlone() {
    assertThat(toys.add(Toy.named(id, "Hare"))).isTrue();
    assertThat(toys.change(Toy.named(id, "Hare").renamed("Fox"), 1)).isTrue();

    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(pending()).isEmpty());
    assertThat(system.stored(id)).containsEntry("version", 2L).containsEntry("name", "Fox");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void sendsACloudEvent() {
    toys.add(Toy.named(id, "Hare"));
    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(sent()).hasSize(1));

    var message = sent().getFirst();
    var headers = headers(message);
    assertThat(headers)
        .contains(
            entry("ce_specversion", "1.0"),
            entry("ce_source", "toy-service"),
            entry("ce_type", "ClientErased"),
            entry("ce_subject", "erasure/" + id),
            entry("ce_aggregateversion", "1"),
            entry("ce_actor", "dispatcher/d-1"),
            entry("content-type", "application/json"))
        .containsKeys("ce_id", "ce_time", "ce_holduntil");
    assertThat(message.key()).isEqualTo(id);
    assertThat(new String(message.value(), UTF_8))
        .isEqualTo(
            "{\"erasureId\":\"%s\",\"version\":1,\"companyId\":\"acme\",\"serviceCallIds\":[\"wheel\"]}"
                .formatted(id));
  }

  @Test
  void deliversTheEventWithItsAttributesToTheListener() {
    toys.add(Toy.named(id, "Hare"));

    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(handled()).hasSize(1));
    var envelope = listener.eventsAbout("erasure/" + id).getFirst();
    assertThat(envelope.event()).isEqualTo(new ClientErased(id, 1, "acme", List.of("wheel")));
    assertThat(envelope.source()).isEqualTo("toy-service");
    assertThat(envelope.actor()).isEqualTo("dispatcher/d-1");
    assertThat(envelope.holdUntil()).isEqualTo(envelope.time().plusSeconds(8));
  }

  @Test
  void keepsTheIdOfARepeatedEvent() {
    toys.add(Toy.named(id, "Hare"));
    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(handled()).hasSize(1));
    var first = sent().getFirst();

    system.send(
        new ProducerRecord<>(
            TOPIC, first.partition(), first.key(), first.value(), first.headers()));

    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(handled()).hasSize(2));
    assertThat(handled().stream().distinct()).hasSize(1);
  }

  @Test
  void retriesAFailingHandlerWithoutLimitAndDeadLettersNothing(CapturedOutput output) {
    int deadLetters = system.messagesOn(TOPIC + ".dlt").size();
    int failedBefore = listener.failures();
    listener.databaseIsUnavailable(true);

    toys.add(Toy.named(id, "Hare"));
    // more than the 10 attempts that the framework makes by default
    await().atMost(TIMEOUT).until(() -> listener.failures() - failedBefore >= 12);
    assertThat(handled()).isEmpty();
    listener.databaseIsUnavailable(false);

    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(handled()).hasSize(1));
    assertThat(system.messagesOn(TOPIC + ".dlt")).hasSize(deadLetters);
    assertThat(output).contains("DataAccessResourceFailureException at org.fsmlight.common.toy");
    assertThat(output)
        .as("no message is logged, because it may contain personal data")
        .doesNotContain("wheel");
  }

  private List<Document> pending() {
    return system.stored(id).getList("outbox", Document.class);
  }

  private List<String> handled() {
    return listener.eventsAbout("erasure/" + id).stream().map(each -> each.id()).toList();
  }

  private List<ConsumerRecord<String, byte[]>> sent() {
    return system.messagesOn(TOPIC).stream().filter(each -> id.equals(each.key())).toList();
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    Map<String, String> headers = new HashMap<>();
    message.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
    return headers;
  }
}

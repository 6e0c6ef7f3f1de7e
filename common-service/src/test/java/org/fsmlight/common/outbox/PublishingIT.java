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
import org.fsmlight.common.toy.KeepToys;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.fsmlight.events.ClientErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From the write to the listener, through a real broker. */
@ExtendWith(OutputCaptureExtension.class)
class PublishingIT {

  private static final String TOPIC = "ClientErased";
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ToySystem system = ToySystem.running();
  private final Toys toys = system.bean(Toys.class);
  private final KeepToys listener = system.bean(KeepToys.class);
  private final String id = UUID.randomUUID().toString();

  @AfterEach
  void databaseIsBack() {
    listener.databaseIsAway(false);
  }

  @Test
  void publishesForgetsAndLeavesTheVersionAlone() {
    assertThat(toys.add(Toy.named(id, "Bear"))).isTrue();
    assertThat(toys.change(Toy.named(id, "Bear").renamed("Fox"), 1)).isTrue();

    await().atMost(LONG).untilAsserted(() -> assertThat(waiting()).isEmpty());
    assertThat(system.stored(id)).containsEntry("version", 2L).containsEntry("name", "Fox");
    assertThat(onTheWire()).hasSize(2);
  }

  @Test
  void travelsAsACloudEvent() {
    toys.add(Toy.named(id, "Bear"));
    await().atMost(LONG).untilAsserted(() -> assertThat(onTheWire()).hasSize(1));

    var message = onTheWire().getFirst();
    Map<String, String> headers = headers(message);
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
  void reachesTheListenerAsItWasMeant() {
    toys.add(Toy.named(id, "Bear"));

    await().atMost(LONG).untilAsserted(() -> assertThat(told()).hasSize(1));
    var envelope = listener.toldOf("erasure/" + id).getFirst();
    assertThat(envelope.event()).isEqualTo(new ClientErased(id, 1, "acme", List.of("wheel")));
    assertThat(envelope.source()).isEqualTo("toy-service");
    assertThat(envelope.actor()).isEqualTo("dispatcher/d-1");
    assertThat(envelope.holdUntil()).isEqualTo(envelope.time().plusSeconds(8));
  }

  @Test
  void aRepeatedEventKeepsItsIdSoThatReadersCanTell() {
    toys.add(Toy.named(id, "Bear"));
    await().atMost(LONG).untilAsserted(() -> assertThat(told()).hasSize(1));
    var first = onTheWire().getFirst();

    system.send(
        new ProducerRecord<>(
            TOPIC, first.partition(), first.key(), first.value(), first.headers()));

    await().atMost(LONG).untilAsserted(() -> assertThat(told()).hasSize(2));
    assertThat(told().stream().distinct()).hasSize(1);
  }

  @Test
  void triesAHandlerThatFailsWithoutEndAndDeadLettersNothing(CapturedOutput output) {
    int aside = system.lyingIn(TOPIC + ".dlt").size();
    int failedBefore = listener.failures();
    listener.databaseIsAway(true);

    toys.add(Toy.named(id, "Bear"));
    // more than any default of the framework's (10 tries) would survive
    await().atMost(LONG).until(() -> listener.failures() - failedBefore >= 12);
    assertThat(told()).isEmpty();
    listener.databaseIsAway(false);

    await().atMost(LONG).untilAsserted(() -> assertThat(told()).hasSize(1));
    assertThat(system.lyingIn(TOPIC + ".dlt")).hasSize(aside);
    assertThat(output).contains("DataAccessResourceFailureException at org.fsmlight.common.toy");
    assertThat(output).as("no message is logged, for people are in them").doesNotContain("wheel");
  }

  private List<Document> waiting() {
    return system.stored(id).getList("outbox", Document.class);
  }

  private List<String> told() {
    return listener.toldOf("erasure/" + id).stream().map(each -> each.id()).toList();
  }

  private List<ConsumerRecord<String, byte[]>> onTheWire() {
    return system.lyingIn(TOPIC).stream().filter(each -> id.equals(each.key())).toList();
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    Map<String, String> headers = new HashMap<>();
    message.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
    return headers;
  }
}

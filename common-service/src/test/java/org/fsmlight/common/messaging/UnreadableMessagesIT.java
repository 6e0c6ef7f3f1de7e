package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An unreadable message is dead-lettered with its reason and blocks no other. */
class UnreadableMessagesIT {

  private static final String TOPIC = "ClientErased";
  private static final String GOOD =
      "{\"erasureId\":\"%s\",\"version\":1,\"companyId\":\"acme\",\"serviceCallIds\":[]}";

  private final ToySystem system = ToySystem.running();
  private final RecordToysOnEvent listener = system.bean(RecordToysOnEvent.class);
  private final String key = UUID.randomUUID().toString();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          bad JSON               | ClientErased | {"erasureId":                                    | not a readable ClientErased
          wrong type of a field  | ClientErased | {"erasureId":"x","version":"one"}                | not a readable ClientErased
          missing field          | ClientErased | {"erasureId":"x","version":1,"companyId":"acme"} | ClientErased.serviceCallIds is missing
          unknown type           | ToyExploded  | {}                                               | unknown event type ToyExploded
          missing header         |              | {}                                               | header ce_type is missing
          """)
  void areDeadLetteredWithReasonGroupAndOriginWhileOthersAreDelivered(
      String kind, String type, String payload, String reason) {
    send("ClientErased", GOOD.formatted(key + "-before"));
    send(type, payload);
    send("ClientErased", GOOD.formatted(key + "-after"));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(listener.eventsAbout("erasure/" + key + "-before")).hasSize(1);
              assertThat(listener.eventsAbout("erasure/" + key + "-after")).hasSize(1);
            });
    var deadLetters =
        system.messagesOn(TOPIC + ".dlt").stream().filter(r -> key.equals(r.key())).toList();
    assertThat(deadLetters).hasSize(1);
    assertThat(new String(deadLetters.getFirst().value(), UTF_8)).isEqualTo(payload);
    assertThat(header(deadLetters.getFirst(), "dlt-reason")).contains(reason);
    assertThat(header(deadLetters.getFirst(), "dlt-group")).isEqualTo("toys");
    assertThat(header(deadLetters.getFirst(), "dlt-origin")).matches(TOPIC + "/\\d+/\\d+");
    assertThat(header(deadLetters.getFirst(), "ce_id")).isEqualTo("id-of-" + key);
    assertThat(deadLetters.getFirst().headers())
        .extracting(Header::key)
        .noneMatch(name -> name.startsWith("springDeserializer"));
  }

  @Test
  void doNotIncludeTombstones() {
    int deadLettersBefore = system.messagesOn(TOPIC + ".dlt").size();
    system.send(new ProducerRecord<>(TOPIC, key, null));
    send("ClientErased", GOOD.formatted(key));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(listener.eventsAbout("erasure/" + key)).hasSize(1));
    assertThat(system.messagesOn(TOPIC + ".dlt")).hasSize(deadLettersBefore);
  }

  private void send(String type, String payload) {
    var message = new ProducerRecord<>(TOPIC, key, payload.getBytes(UTF_8));
    message.headers().add("ce_id", ("id-of-" + key).getBytes(UTF_8));
    message.headers().add("ce_source", "toy-service".getBytes(UTF_8));
    message.headers().add("ce_time", "2026-11-21T20:00:00Z".getBytes(UTF_8));
    if (type != null) {
      message.headers().add("ce_type", type.getBytes(UTF_8));
    }
    system.send(message);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}

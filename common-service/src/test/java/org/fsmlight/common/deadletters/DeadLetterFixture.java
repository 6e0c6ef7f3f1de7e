package org.fsmlight.common.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.ToySystem;

/** Unreadable messages of the toy service, and requests of its operators. */
abstract class DeadLetterFixture {

  static final String PATH = "/api/operations/toy-service/dead-letters";
  static final String GOOD =
      "{\"erasureId\":\"%s\",\"version\":1,\"companyId\":\"acme\",\"serviceCallIds\":[]}";
  static final String BAD =
      "{\"erasureId\":\"x\",\"version\":\"Anna Muster\",\"companyId\":\"acme\"}";

  final ToySystem system = ToySystem.running();
  final RecordToysOnEvent listener = system.bean(RecordToysOnEvent.class);
  final DeadLetters letters = system.bean(DeadLetters.class);
  final String key = UUID.randomUUID().toString();
  private final String operator = system.issuer().operator();

  String unreadableMessage() {
    send(BAD);
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                letters.list(Status.WAITING, null, 1000).stream()
                    .filter(letter -> key.equals(letter.origin().key()))
                    .map(DeadLetter::id)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  void send(String payload) {
    var message = new ProducerRecord<>("ClientErased", key, payload.getBytes(UTF_8));
    headers().forEach(header -> message.headers().add(header.name(), header.value()));
    system.send(message);
  }

  DeadLetter stored(String payload, String group) {
    return stored(payload, group, key);
  }

  DeadLetter stored(String payload, String group, String itsKey) {
    long offset = Math.abs(UUID.randomUUID().getMostSignificantBits() >> 8);
    var letter =
        DeadLetter.of(
            new Origin("ClientErased", 0, offset, itsKey, group),
            new Content(headers(), payload.getBytes(UTF_8)),
            "former software could not read it",
            Instant.ofEpochMilli(System.currentTimeMillis()));
    letters.add(letter);
    return letter;
  }

  private List<Content.Header> headers() {
    return List.of(
        header("ce_id", "id-of-" + key),
        header("ce_source", "toy-service"),
        header("ce_time", "2026-11-21T20:00:00Z"),
        header("ce_type", "ClientErased"));
  }

  private static Content.Header header(String name, String value) {
    return new Content.Header(name, value.getBytes(UTF_8));
  }

  Answer ask(String method, String path, String body) {
    return Answer.to(
        system.port(),
        method,
        path,
        body,
        "Authorization",
        "Bearer " + operator,
        "Content-Type",
        "application/json");
  }

  static void assertProblem(Answer answer, int status, String slug) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:fsm-light:problem:" + slug);
  }
}

package org.fsmlight.common.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.erasure.ErasureProcess;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.FlakyDeadLetters;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unreadable messages as operators see them, and what operators can do about them. */
class DeadLettersIT {

  private static final String PATH = "/api/operations/toy-service/dead-letters";
  private static final String GOOD =
      "{\"erasureId\":\"%s\",\"version\":1,\"companyId\":\"acme\",\"serviceCallIds\":[]}";
  private static final String BAD =
      "{\"erasureId\":\"x\",\"version\":\"Anna Muster\",\"companyId\":\"acme\"}";

  private final ToySystem system = ToySystem.running();
  private final RecordToysOnEvent listener = system.bean(RecordToysOnEvent.class);
  private final DeadLetters letters = system.bean(DeadLetters.class);
  private final String key = UUID.randomUUID().toString();
  private final String operator = system.issuer().operator();

  @Test
  void listsDeadLettersWithoutContentAndShowsOneWithIt() {
    var id = unreadableMessage();

    var listed = ask("GET", PATH + "?limit=200", null);
    var its =
        listed
            .json()
            .get("items")
            .valueStream()
            .filter(each -> each.get("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(its.get("status").asString()).isEqualTo("WAITING");
    assertThat(its.get("topic").asString()).isEqualTo("ClientErased");
    assertThat(its.get("group").asString()).isEqualTo("toys");
    assertThat(its.get("key").asString()).isEqualTo(key);
    assertThat(its.get("type").asString()).isEqualTo("ClientErased");
    assertThat(its.get("eventId").asString()).isEqualTo("id-of-" + key);
    assertThat(its.get("reason").asString())
        .contains("not a readable ClientErased: version has the wrong type or value (line 1");
    assertThat(listed.text()).doesNotContain("Anna Muster");

    var one = ask("GET", PATH + "/" + id, null);
    assertThat(one.json().get("payload").asString()).isEqualTo(BAD);
    assertThat(one.json().get("headers").get("ce_id").asString()).isEqualTo("id-of-" + key);
    assertThat(one.json().get("explanation").asString())
        .contains("Group toys could not read message", "Replay it");
  }

  @Test
  void staysWithItsReasonWhenAReplayFailsAndIsStoredAfterADiscard() {
    var id = unreadableMessage();

    var still = ask("POST", PATH + "/" + id + "/replay", null);
    assertProblem(still, 422, "still-unreadable");
    assertThat(still.json().get("current").get("attempts").asInt()).isEqualTo(1);
    assertThat(still.json().get("current").get("status").asString()).isEqualTo("WAITING");
    assertThat(still.text()).doesNotContain("Anna Muster");

    assertProblem(ask("POST", PATH + "/" + id + "/discard", "{}"), 400, "invalid-input");
    var discarded = ask("POST", PATH + "/" + id + "/discard", "{\"reason\":\"garbage of a test\"}");
    assertThat(discarded.status()).as(discarded.text()).isEqualTo(200);
    assertThat(discarded.json().get("status").asString()).isEqualTo("DISCARDED");
    assertThat(discarded.json().get("settledBy").asString()).startsWith("operator/");
    assertThat(discarded.json().get("settledAt").asString()).isNotBlank();
    assertThat(discarded.json().get("settledBecause").asString()).isEqualTo("garbage of a test");
    assertProblem(ask("POST", PATH + "/" + id + "/replay", null), 409, "already-settled");
    assertThat(ask("GET", PATH + "?status=DISCARDED&limit=200", null).text()).contains(id);
  }

  @Test
  void isDeliveredOnceHoweverManyOperatorsReplayItAtOnce() throws Exception {
    var letter = stored(GOOD.formatted(key), "toys");
    Callable<Answer> replay = () -> ask("POST", PATH + "/" + letter.id() + "/replay", null);

    Map<Integer, Long> answers;
    try (var operators = Executors.newFixedThreadPool(6)) {
      answers =
          operators.invokeAll(Stream.generate(() -> replay).limit(6).toList()).stream()
              .map(answer -> answer.resultNow().status())
              .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    assertThat(answers).containsEntry(200, 1L).containsEntry(409, 5L);
    assertThat(listener.eventsAbout("erasure/" + key)).hasSize(1);
    assertThat(letters.find(letter.id()).orElseThrow().status()).isEqualTo(Status.REPLAYED);
  }

  @Test
  void stillWaitsWhenTheDatabaseIsUnavailableDuringAReplay() {
    var letter = stored(GOOD.formatted(key), "toys");
    listener.databaseIsUnavailable(true);
    try {
      assertProblem(ask("POST", PATH + "/" + letter.id() + "/replay", null), 503, "try-again");
    } finally {
      listener.databaseIsUnavailable(false);
    }
    assertThat(letters.find(letter.id()).orElseThrow().status()).isEqualTo(Status.WAITING);

    assertThat(ask("POST", PATH + "/" + letter.id() + "/replay", null).status()).isEqualTo(200);
    assertThat(listener.eventsAbout("erasure/" + key)).hasSize(1);
  }

  @Test
  void isNotLostWhenTheDatabaseIsUnavailableWhileItIsAdded() {
    var flaky = (FlakyDeadLetters) letters;
    int failuresBefore = flaky.failures();
    flaky.databaseIsUnavailable(true);
    try {
      send(BAD);
      send(GOOD.formatted(key)); // the same key and so the same partition, behind the bad one
      await().atMost(Duration.ofSeconds(20)).until(() -> flaky.failures() > failuresBefore + 2);
      assertThat(listener.eventsAbout("erasure/" + key)).isEmpty();
      assertThat(system.messagesOn("ClientErased.dlt"))
          .noneMatch(message -> key.equals(message.key()));
    } finally {
      flaky.databaseIsUnavailable(false);
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(listener.eventsAbout("erasure/" + key)).hasSize(1));
    assertThat(letters.list(Status.WAITING, null, 1000))
        .filteredOn(letter -> key.equals(letter.origin().key()))
        .hasSize(1);
  }

  @Test
  void canBeReplayedAfterAnInstanceHasDiedDuringAReplay() {
    var letter = stored(GOOD.formatted(key), "toys");
    var now = Instant.now();
    var abandoned = letter.claimed(now.minusSeconds(1));
    assertThat(letters.save(abandoned)).isTrue();
    var claimed = stored(GOOD.formatted(key), "toys").claimed(now.plusSeconds(60));
    assertThat(letters.save(claimed)).isTrue();

    assertThat(ask("POST", PATH + "/" + abandoned.id() + "/replay", null).status()).isEqualTo(200);
    assertProblem(ask("POST", PATH + "/" + claimed.id() + "/replay", null), 409, "being-replayed");
  }

  @Test
  void staysWhenTheDeployedSoftwareHasNoListenerOfItsGroup() {
    var letter = stored(GOOD.formatted(key), "former-group");

    var answer = ask("POST", PATH + "/" + letter.id() + "/replay", null);

    assertProblem(answer, 422, "still-unreadable");
    assertThat(answer.json().get("detail").asString())
        .contains("no listener of group former-group");
  }

  @Test
  void isStoredOnceHoweverOftenItIsAddedAndWaitsAgainAfterAReplay() {
    var letter = stored(GOOD.formatted(key), "toys");
    letters.add(letter);
    letters.add(letter);
    assertThat(letters.find(letter.id()).orElseThrow().version()).isEqualTo(1);

    ask("POST", PATH + "/" + letter.id() + "/replay", null);
    letters.add(letter);

    assertThat(letters.find(letter.id()).orElseThrow().status()).isEqualTo(Status.WAITING);
  }

  @Test
  void losesItsContentHereAndOnItsTopicWhenItsAggregateIsErased() {
    var id = unreadableMessage();
    var mentioned =
        stored(
                GOOD.formatted("another").replace("[]", "[\"" + key + "\"]"),
                "former-group",
                "another")
            .id();
    var other = stored(GOOD.formatted("another"), "former-group", "another").id();
    ask("POST", PATH + "/" + id + "/discard", "{\"reason\":\"asked Anna Muster\"}");

    system.bean(ErasureProcess.class).begin(List.of(key), Instant.now());
    send(BAD);
    send(GOOD.formatted(key)); // the same key and so the same partition, behind the bad one

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(listener.eventsAbout("erasure/" + key)).hasSize(1));
    for (var erased : List.of(id, mentioned)) {
      var letter = letters.find(erased).orElseThrow();
      assertThat(letter.status()).isEqualTo(Status.DISCARDED);
      assertThat(letter.content().payload()).isNull();
      assertThat(letter.settlement().reason()).isNull();
      assertThat(ask("GET", PATH + "/" + erased, null).text()).doesNotContain("Anna Muster");
    }
    assertThat(letters.find(other).orElseThrow().content().payload()).isNotNull();
    assertThat(letters.list(Status.WAITING, null, 1000))
        .noneMatch(letter -> key.equals(letter.origin().key()) && letter.concerns(key));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(system.messagesOn("ClientErased.dlt"))
                    .filteredOn(message -> key.equals(message.key()))
                    .extracting(message -> message.value() == null)
                    .containsExactly(false, true));
  }

  @Test
  void isListedPageByPage() {
    stored("{}", "pages");
    stored("{}", "pages");

    var first = ask("GET", PATH + "?limit=1", null).json();
    var second = ask("GET", PATH + "?limit=1&cursor=" + first.get("next").asString(), null).json();

    assertThat(first.get("items")).hasSize(1);
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.get("items").get(0).get("id"))
        .isNotEqualTo(first.get("items").get(0).get("id"));
    assertProblem(ask("GET", PATH + "?cursor=nonsense", null), 400, "invalid-input");
    assertProblem(ask("GET", PATH + "?status=nonsense", null), 400, "invalid-input");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "GET, /some-id",
    "POST, /some-id/replay",
    "POST, /some-id/discard",
  })
  void isForOperatorsOnly(String method, String below) {
    var dispatcher =
        Answer.to(
            system.port(),
            method,
            PATH + below,
            "{}",
            "Authorization",
            "Bearer " + system.issuer().dispatcher());
    assertProblem(dispatcher, 403, "forbidden");
    assertProblem(Answer.to(system.port(), method, PATH + below, "{}"), 401, "unauthenticated");
  }

  @Test
  void doesNotFindUnknownDeadLetters() {
    assertProblem(ask("GET", PATH + "/nothing", null), 404, "not-found");
    assertProblem(ask("POST", PATH + "/nothing/replay", null), 404, "not-found");
    assertProblem(ask("GET", "/api/operations/other-service/dead-letters", null), 404, "not-found");
  }

  private String unreadableMessage() {
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

  private void send(String payload) {
    var message = new ProducerRecord<>("ClientErased", key, payload.getBytes(UTF_8));
    headers().forEach(header -> message.headers().add(header.name(), header.value()));
    system.send(message);
  }

  private DeadLetter stored(String payload, String group) {
    return stored(payload, group, key);
  }

  private DeadLetter stored(String payload, String group, String itsKey) {
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

  private Answer ask(String method, String path, String body) {
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

  private static void assertProblem(Answer answer, int status, String slug) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:fsm-light:problem:" + slug);
  }
}

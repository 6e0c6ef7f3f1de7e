package org.fsmlight.common.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.erasure.ErasureProcess;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.FlakyDeadLetters;
import org.junit.jupiter.api.Test;

/** Dead letters when operators act at the same time, or a database or an instance fails. */
class DeadLetterFaultsIT extends DeadLetterFixture {

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
}

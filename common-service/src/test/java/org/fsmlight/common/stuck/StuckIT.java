package org.fsmlight.common.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.RecordToysOnEvent;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stuck work as operators see it. An outage of the broker is tested in {@code BrokerOutageIT}. */
class StuckIT {

  private static final String LETTERS = "/api/operations/toy-service/dead-letters";
  private static final String PATH = "/api/operations/toy-service/stuck";

  private final ToySystem system = ToySystem.running();
  private final RecordToysOnEvent listener = system.bean(RecordToysOnEvent.class);

  @Test
  void namesTheMessageAListenerFailsAtAndTheGroupThatLagsBehindForIt() {
    listener.databaseIsUnavailable(true);
    try {
      system.bean(Toys.class).add(Toy.named(UUID.randomUUID().toString(), "Hare"));

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                var failing = listed("?olderThan=PT0S", "LISTENER").findFirst().orElseThrow();
                assertThat(failing.get("what").asString()).isEqualTo("toys");
                assertThat(failing.get("since").asString()).isNotBlank();
                assertThat(failing.get("ageSeconds").asInt()).isNotNegative();
                assertThat(failing.get("reason").asString())
                    .startsWith("org.springframework.dao.DataAccessResourceFailureException at")
                    .contains("RecordToysOnEvent");
                assertThat(failing.get("details").get("topic").asString())
                    .isEqualTo("ClientErased");
                assertThat(failing.get("details").get("attempts").asInt()).isPositive();
              });
      var behind = listed("?olderThan=PT0S", "GROUP").findFirst().orElseThrow();
      assertThat(behind.get("what").asString()).isEqualTo("toys");
      assertThat(behind.get("details").get("unread").asInt()).isPositive();
      assertThat(listed("?olderThan=P1D", "LISTENER")).isEmpty();
      assertThat(listed("?olderThan=P1D", "GROUP")).isEmpty();
    } finally {
      listener.databaseIsUnavailable(false);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(listed("?olderThan=PT0S", "GROUP")).isEmpty());
  }

  @Test
  void letsAnOperatorSkipABlockingMessageAndReplayItAfterTheRepair() {
    var id = UUID.randomUUID().toString();
    var after = UUID.randomUUID().toString();
    listener.failOn("erasure/" + id);
    try {
      system.bean(Toys.class).add(Toy.named(id, "Hare"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> listed("?olderThan=PT0S", "LISTENER").anyMatch(this::isABug));
      var details =
          listed("?olderThan=PT0S", "LISTENER")
              .filter(this::isABug)
              .findFirst()
              .orElseThrow()
              .get("details");
      var message =
          "{\"group\":\"%s\",\"topic\":\"ClientErased\",\"partition\":%d,\"offset\":%d,"
              + "\"reason\":\"repaired tomorrow\"}";
      int partition = details.get("partition").asInt();
      long offset = details.get("offset").asLong();
      assertThat(post(LETTERS, message.formatted("nobody", partition, offset)).status())
          .isEqualTo(400);
      var accepted = post(LETTERS, message.formatted("toys", partition, offset));
      assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
      system.bean(Toys.class).add(Toy.named(after, "Fox"));

      var letter = LETTERS + "/" + accepted.json().get("deadLetterId").asString();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> ask(letter, system.issuer().operator()).status() == 200);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> listener.eventsAbout("erasure/" + after).size() == 1);
      assertThat(ask(letter, system.issuer().operator()).json().get("reason").asString())
          .startsWith("its listener failed: java.lang.IllegalStateException at")
          .endsWith("repaired tomorrow");
      assertThat(post(letter + "/replay", null).status()).isEqualTo(422);
      listener.failOnNothing();
      assertThat(post(letter + "/replay", null).status()).isEqualTo(200);
      assertThat(listener.eventsAbout("erasure/" + id)).hasSize(1);
    } finally {
      listener.failOnNothing();
    }
  }

  @Test
  void isForOperatorsOnly() {
    assertThat(ask(PATH, system.issuer().dispatcher()).status()).isEqualTo(403);
    assertThat(Answer.to(system.port(), "GET", PATH, null).status()).isEqualTo(401);
    assertThat(ask(PATH + "?olderThan=long", system.issuer().operator()).status()).isEqualTo(400);
  }

  private Stream<JsonNode> listed(String query, String kind) {
    return ask(PATH + query, system.issuer().operator())
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.get("kind").asString().equals(kind));
  }

  private boolean isABug(JsonNode failing) {
    return failing.get("reason").asString().startsWith("java.lang.IllegalStateException");
  }

  private Answer post(String path, String body) {
    return Answer.to(
        system.port(),
        "POST",
        path,
        body,
        "Authorization",
        "Bearer " + system.issuer().operator(),
        "Content-Type",
        "application/json");
  }

  private Answer ask(String path, String token) {
    return Answer.to(system.port(), "GET", path, null, "Authorization", "Bearer " + token);
  }
}

package org.fsmlight.common.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.KeepToys;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.fsmlight.common.toy.Toys;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators see of work that does not get done. The broker's absence: BrokerOutageIT. */
class StuckIT {

  private static final String LETTERS = "/api/operations/toy-service/dead-letters";
  private static final String PATH = "/api/operations/toy-service/stuck";

  private final ToySystem system = ToySystem.running();
  private final KeepToys listener = system.bean(KeepToys.class);

  @Test
  void namesTheMessageAListenerFailsAtAndTheGroupThatIsBehindForIt() {
    listener.databaseIsAway(true);
    try {
      system.bean(Toys.class).add(Toy.named(UUID.randomUUID().toString(), "Bear"));

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                JsonNode failing = listed("?olderThan=PT0S", "LISTENER").findFirst().orElseThrow();
                assertThat(failing.get("what").asString()).isEqualTo("toys");
                assertThat(failing.get("since").asString()).isNotBlank();
                assertThat(failing.get("ageSeconds").asInt()).isNotNegative();
                assertThat(failing.get("reason").asString())
                    .startsWith("org.springframework.dao.DataAccessResourceFailureException at")
                    .contains("KeepToys");
                assertThat(failing.get("details").get("topic").asString())
                    .isEqualTo("ClientErased");
                assertThat(failing.get("details").get("attempts").asInt()).isPositive();
              });
      JsonNode behind = listed("?olderThan=PT0S", "GROUP").findFirst().orElseThrow();
      assertThat(behind.get("what").asString()).isEqualTo("toys");
      assertThat(behind.get("details").get("unread").asInt()).isPositive();
      assertThat(listed("?olderThan=P1D", "LISTENER")).isEmpty();
      assertThat(listed("?olderThan=P1D", "GROUP")).isEmpty();
    } finally {
      listener.databaseIsAway(false);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(listed("?olderThan=PT0S", "GROUP")).isEmpty());
  }

  @Test
  void letsAnOperatorPutAsideAMessageThatHoldsUpItsNeighboursAndReplayItOnceItIsRepaired() {
    String id = UUID.randomUUID().toString();
    String after = UUID.randomUUID().toString();
    listener.cannotBear("erasure/" + id);
    try {
      system.bean(Toys.class).add(Toy.named(id, "Bear"));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> listed("?olderThan=PT0S", "LISTENER").anyMatch(this::isABug));
      JsonNode at =
          listed("?olderThan=PT0S", "LISTENER")
              .filter(this::isABug)
              .findFirst()
              .orElseThrow()
              .get("details");
      String message =
          "{\"group\":\"%s\",\"topic\":\"ClientErased\",\"partition\":%d,\"offset\":%d,"
              + "\"reason\":\"repaired tomorrow\"}";
      int partition = at.get("partition").asInt();
      long offset = at.get("offset").asLong();
      assertThat(post(LETTERS, message.formatted("nobody", partition, offset)).status())
          .isEqualTo(400);
      var ordered = post(LETTERS, message.formatted("toys", partition, offset));
      assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
      system.bean(Toys.class).add(Toy.named(after, "Fox"));

      String letter = LETTERS + "/" + ordered.json().get("deadLetterId").asString();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> ask(letter, system.issuer().operator()).status() == 200);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> listener.toldOf("erasure/" + after).size() == 1);
      assertThat(ask(letter, system.issuer().operator()).json().get("reason").asString())
          .startsWith("its listener failed: java.lang.IllegalStateException at")
          .endsWith("repaired tomorrow");
      assertThat(post(letter + "/replay", null).status()).isEqualTo(422);
      listener.cannotBear("");
      assertThat(post(letter + "/replay", null).status()).isEqualTo(200);
      assertThat(listener.toldOf("erasure/" + id)).hasSize(1);
    } finally {
      listener.cannotBear("");
    }
  }

  @Test
  void isForOperatorsAlone() {
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

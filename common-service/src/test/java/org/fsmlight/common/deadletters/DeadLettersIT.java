package org.fsmlight.common.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.common.toy.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dead letters as operators see them, and what operators can do about them. */
class DeadLettersIT extends DeadLetterFixture {

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
  void staysWhenTheDeployedSoftwareHasNoListenerOfItsGroup() {
    var letter = stored(GOOD.formatted(key), "former-group");

    var answer = ask("POST", PATH + "/" + letter.id() + "/replay", null);

    assertProblem(answer, 422, "still-unreadable");
    assertThat(answer.json().get("detail").asString())
        .contains("no listener of group former-group");
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
}

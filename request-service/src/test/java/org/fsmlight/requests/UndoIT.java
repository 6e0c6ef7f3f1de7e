package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoIT extends RunningService {

  private static final String REASON = "{\"reason\": \"No time\"}";
  private static final String TWO = "{\"version\": 2}";

  private String location;
  private Answer declined;

  @BeforeEach
  void decline() {
    location = booked();
    declined = post(location + "/decline", ANNA, REASON).isSuccess(200);
  }

  @Test
  void authorUndoesTheDecline() {
    var undone = post(location + "/undo", ANNA, TWO).isSuccess(200);

    assertThat(undone.text("/status")).isEqualTo("REQUESTED");
    assertThat(undone.header("ETag")).isEqualTo("\"3\"");
    for (var gone : List.of("/reason", "/holdUntil", "/decidedAt")) {
      assertThat(undone.text(gone)).isEmpty();
    }
    assertThat(get(location, ANNA).json()).isEqualTo(undone.json());

    var published = published("ServiceCallDeclineUndone", idOf(location));
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().text("/status")).isEqualTo("REQUESTED");
    assertThat(published.getFirst().text("/version")).isEqualTo("3");
    assertThat(published.getFirst().text("/reason")).isEmpty();
    assertThat(published.getFirst().attribute("actor")).isEqualTo("dispatcher/anna");
    assertThat(published.getFirst().attribute("holduntil")).isEmpty();

    post(location + "/accept", BEN, "").isSuccess(200);
  }

  @Test
  void refusesAnUndoByAnotherDispatcher() {
    var refused = post(location + "/undo", BEN, TWO).isProblem(409, "not-the-author");
    assertThat(refused.json().at("/current")).isEqualTo(declined.json());
  }

  @Test
  void refusesAnUndoAfterTheHold() {
    clock.advance(Duration.ofSeconds(9));

    var refused = post(location + "/undo", ANNA, TWO).isProblem(409, "undo-too-late");
    assertThat(refused.json().at("/current")).isEqualTo(declined.json());
    assertThat(published("ServiceCallDeclineUndone", idOf(location))).isEmpty();
  }

  @Test
  void undoesOnlyTheVersionOfTheDecline() {
    post(location + "/undo", ANNA, "{\"version\": 1}").isProblem(409, "changed-since");
    post(location + "/undo", ANNA, TWO, "If-Match", "\"1\"").isProblem(412, "stale");
    post(location + "/undo", ANNA, TWO).isSuccess(200);

    var again = post(location + "/undo", ANNA, TWO).isProblem(409, "changed-since");
    assertThat(again.text("/current/status")).isEqualTo("REQUESTED");
    post(location + "/undo", ANNA, "{\"version\": 3}").isProblem(409, "nothing-to-undo");
  }

  @Test
  void concurrentUndosUndoOnce() throws Exception {
    var answers = concurrently(10, () -> post(location + "/undo", ANNA, TWO));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(published("ServiceCallDeclineUndone", idOf(location))).hasSize(1);
  }
}

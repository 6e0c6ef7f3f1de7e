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
  void theAuthorTakesTheDeclineBack() {
    var undone = post(location + "/undo", ANNA, TWO).isSuccess(200);

    assertThat(undone.text("/status")).isEqualTo("REQUESTED");
    assertThat(undone.header("ETag")).isEqualTo("\"3\"");
    for (var gone : List.of("/reason", "/holdUntil", "/decidedAt")) {
      assertThat(undone.text(gone)).isEmpty();
    }
    assertThat(get(location, ANNA).json()).isEqualTo(undone.json());

    var told = told("ServiceCallDeclineUndone", idOf(location));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().text("/status")).isEqualTo("REQUESTED");
    assertThat(told.getFirst().text("/version")).isEqualTo("3");
    assertThat(told.getFirst().text("/reason")).isEmpty();
    assertThat(told.getFirst().attribute("actor")).isEqualTo("dispatcher/anna");
    assertThat(told.getFirst().attribute("holduntil")).isEmpty();

    post(location + "/accept", BEN, "").isSuccess(200);
  }

  @Test
  void somebodyElseDoesNot() {
    var refused = post(location + "/undo", BEN, TWO).isProblem(409, "not-the-author");
    assertThat(refused.json().at("/current")).isEqualTo(declined.json());
  }

  @Test
  void tooLateNobodyDoes() {
    clock.putForward(Duration.ofSeconds(9));

    var refused = post(location + "/undo", ANNA, TWO).isProblem(409, "undo-too-late");
    assertThat(refused.json().at("/current")).isEqualTo(declined.json());
    assertThat(told("ServiceCallDeclineUndone", idOf(location))).isEmpty();
  }

  @Test
  void onlyTheDeclineThatIsMeantIsTakenBack() {
    post(location + "/undo", ANNA, "{\"version\": 1}").isProblem(409, "changed-since");
    post(location + "/undo", ANNA, TWO, "If-Match", "\"1\"").isProblem(412, "stale");
    post(location + "/undo", ANNA, TWO).isSuccess(200);

    var again = post(location + "/undo", ANNA, TWO).isProblem(409, "changed-since");
    assertThat(again.text("/current/status")).isEqualTo("REQUESTED");
    post(location + "/undo", ANNA, "{\"version\": 3}").isProblem(409, "nothing-to-undo");
  }

  @Test
  void ofManyUndoingAtOnceOneDoes() throws Exception {
    var answers = atOnce(10, () -> post(location + "/undo", ANNA, TWO));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(told("ServiceCallDeclineUndone", idOf(location))).hasSize(1);
  }
}

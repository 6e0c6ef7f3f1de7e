package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingIT extends RunningService {

  @ParameterizedTest
  @CsvSource({"2027-03-28, 23", "2027-10-31, 25", "2027-06-01, 24"})
  void boardShowsTheLocalDayOfTheCompany(LocalDate day, int hours) {
    var begin = day.atStartOfDay(ZURICH).toInstant();
    var end = day.plusDays(1).atStartOfDay(ZURICH).toInstant();
    assertThat(Duration.between(begin, end).toHours()).isEqualTo(hours);
    accepted(begin.minusSeconds(120 * 60));
    var overMidnight = accepted(begin.minusSeconds(60));
    var last = accepted(end.minusSeconds(60));
    accepted(end);
    await().until(() -> board(day, day).json().path("toAssign").size() == 4);
    assertThat(ids(board(day, day), "calendar")).containsExactly(overMidnight, last);
  }

  @Test
  void boardHasItsZoneAndItsVerifiedTechnicians() {
    var ulf = "ulf-" + unique();
    neighbours.unverified(company, ulf, 1);
    var board = board();
    assertThat(board.text("/zone")).isEqualTo("Europe/Zurich");
    assertThat(ids(board, "technicians")).containsExactly(ada, ben);
    assertThat(board.text("/technicians/0/state")).isEqualTo("VERIFIED");
    assertThat(board.json().at("/technicians/0/verified").asBoolean()).isTrue();
    assertThat(board.text("/technicians/0/skills/0")).isEqualTo("network");
  }

  @Test
  void boardsSequenceFollowsTheChangesOfItsCards() {
    var before = board().json().path("sequence").asLong();
    var id = accepted(tomorrowAt(10));
    await().until(() -> board().json().path("sequence").asLong() > before);
    assign(id, ada, dora).isSuccess(200);
    cardBecomes("calendar", id, "ORANGE", "client not called yet");
    var last = published("BoardChanged", company, 2 + 2).getLast(); // and the technicians' rows
    assertThat(last.text("/cardId")).isEqualTo(id);
    await()
        .untilAsserted(
            () ->
                assertThat(board().json().path("sequence").asLong())
                    .isGreaterThanOrEqualTo(last.message().offset()));
  }

  @Test
  void callHasAllItsFields() {
    var id = accepted(tomorrowAt(10));
    var call = get(call(id), dora).isSuccess(200);
    assertThat(call.header("ETag")).isEqualTo("\"1\"");
    assertThat(call.text("/number")).isEqualTo("no-" + id);
    assertThat(call.text("/status")).isEqualTo("OPEN");
    assertThat(call.text("/client/name")).isEqualTo("Anna Muster");
    assertThat(call.text("/address/postalCode")).isEqualTo("8002");
    assertThat(call.text("/price/amountMinor")).isEqualTo("9900");
    assertThat(call.text("/note")).isEqualTo("Ring twice");
    assertThat(call.text("/start")).isEqualTo(tomorrowAt(10).toString());
    assertThat(call.text("/end")).isEqualTo(tomorrowAt(12).toString());
  }

  @Test
  void technicianReadsAssignedCallsOfTheDays() {
    var mine = accepted(tomorrowAt(10));
    var another = accepted(tomorrowAt(10));
    assign(mine, ada, dora).isSuccess(200);
    assign(another, ben, dora).isSuccess(200);
    var tina = TestTokens.technician(company, ada);
    var path = "/api/my/service-calls?from=%s&to=%s";
    assertThat(ids(get(path.formatted(tomorrow(), tomorrow()), tina), "items"))
        .containsExactly(mine);
    var dayAfter = tomorrow().plusDays(1);
    assertThat(ids(get(path.formatted(dayAfter, dayAfter), tina), "items")).isEmpty();
  }

  private static List<String> ids(Answer answer, String list) {
    return answer.json().path(list).valueStream().map(one -> one.path("id").asString()).toList();
  }
}

package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The free times of a technician for a call over HTTP. */
class FreeTimesIT extends RunningService {

  private static final int DAY_HOURS = 12;

  @Test
  void areThePartsOfTheDayInWhichTheCallFits() {
    var busy = accepted(tomorrowAt(10));
    assign(busy, ada, dora).isSuccess(200);
    var id = accepted(tomorrowAt(9));
    var times = freeTimes(id, ada, "");
    assertThat(times.json().path("items")).hasSize(2);
    assertThat(times.text("/items/0/end")).isEqualTo(tomorrowAt(10).toString());
    assertThat(times.json().at("/items/0").propertyNames())
        .containsExactlyInAnyOrder("start", "end");
    assertThat(freeTimes(id, ada, "&durationMinutes=1440").json().path("items")).isEmpty();
  }

  @Test
  void areTheWholeDayForATechnicianWithoutCallsAndForTheCallsOwnTime() {
    var id = accepted(tomorrowAt(10));
    assertThat(freeTimes(id, ben, "").json().path("items")).hasSize(1);
    assign(id, ada, dora).isSuccess(200);
    assertThat(freeTimes(id, ada, "").json().path("items")).hasSize(1);
    var start = Instant.parse(freeTimes(id, ada, "").text("/items/0/start"));
    var end = Instant.parse(freeTimes(id, ada, "").text("/items/0/end"));
    assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(DAY_HOURS));
  }

  @Test
  void areNeverInThePast() {
    var id = accepted(tomorrowAt(10));
    var times = get(path(id, ada, tomorrow().minusDays(2)), dora).isSuccess(200);
    assertThat(times.json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "date=2026-13-01&technicianId=ada, date",
    "date=1969-12-31&technicianId=ada, date",
    "date=2026-12-01&technicianId=ada&durationMinutes=14, durationMinutes",
  })
  void refuseBadInput(String query, String field) {
    var id = accepted(tomorrowAt(10));
    var refused = get(call(id) + "/free-times?" + query, dora).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError()).containsExactly(field);
  }

  @Test
  void areForDispatchersOfTheCompanyOnly() {
    var id = accepted(tomorrowAt(10));
    var path = path(id, ada, tomorrow());
    get(path, TestTokens.dispatcher("company-rival", "rita")).isProblem(404, "not-found");
    get(path, TestTokens.operator()).isProblem(403, "forbidden");
    get(path, TestTokens.technician(company, ada)).isProblem(403, "forbidden");
    get(path(id, "unknown", tomorrow()), dora).isProblem(404, "not-found");
  }

  private Answer freeTimes(String id, String technician, String more) {
    return get(path(id, technician, tomorrow()) + more, dora).isSuccess(200);
  }

  private String path(String id, String technician, LocalDate date) {
    return call(id) + "/free-times?technicianId=" + technician + "&date=" + date;
  }
}

package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is refused with a problem, and nothing is stored. */
class BadInputIT extends RunningService {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                    | start",
        "{\"start\": \"tomorrow\"}                                             | start",
        "{\"start\": \"2026-13-01T00:00:00Z\"}                                 | start",
        "{\"start\": {}}                                                       | start",
        "{\"start\": \"1999-01-01T00:00:00Z\"}                                 | start",
        "{\"start\": \"+1000000000-12-31T23:59:59.999999999Z\"}                | start",
        "{\"start\": \"2026-12-01T10:00:00Z\", \"durationMinutes\": 14}        | durationMinutes",
        "{\"start\": \"2026-12-01T10:00:00Z\", \"durationMinutes\": 1441}      | durationMinutes",
        "{\"start\": \"2026-12-01T10:00:00Z\", \"durationMinutes\": \"long\"}  | durationMinutes",
        "{\"start\": \"2026-12-01T10:00:00Z\", \"allowOverlap\": \"perhaps\"}  | allowOverlap",
      })
  void scheduleRefuses(String body, String field) {
    refuses("/schedule", body, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                          | technicianId",
        "{\"technicianId\": \"  \"}                                  | technicianId",
        "{\"technicianId\": \"a\\u0000b\"}                           | technicianId",
        "{\"technicianId\": \"a\\r\\nb\"}                            | technicianId",
        "{\"technicianId\": [\"ada\"]}                               | technicianId",
        "{\"technicianId\": \"ada\", \"start\": \"soon\"}            | start",
        "{\"technicianId\": \"ada\", \"start\": \"1999-01-01T00:00:00Z\"} | start",
      })
  void assignRefuses(String body, String field) {
    refuses("/assign", body, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/undo            | {}                                  | version",
        "/undo            | {\"version\": 0}                    | version",
        "/undo            | {\"version\": \"last\"}             | version",
        "/undo            | {\"version\": 99999999999999999999} | version",
        "/undo            | {\"version\": 1, \"allowOverlap\": 7} | allowOverlap",
        "/cancel          | {}                                  | reason",
        "/cancel          | {\"reason\": \"  \"}                | reason",
        "/cancel          | {\"reason\": \"a\\u0000b\"}         | reason",
        "/cancel          | {\"reason\": [\"none\"]}            | reason",
        "/cannot-complete | {}                                  | reason",
        "/cannot-complete | {\"reason\": \"a\\u001bb\"}         | reason",
        "/check-out       | {\"note\": \"  \"}                  | note",
        "/check-out       | {\"note\": {}}                      | note",
      })
  void otherCommandsRefuse(String command, String body, String field) {
    var works = command.startsWith("/c") && !command.equals("/cancel");
    refuses(command, body, field, works ? TestTokens.technician(company, ada) : dora);
  }

  @ParameterizedTest
  @CsvSource({"/cancel, reason, 501", "/cannot-complete, reason, 501", "/check-out, note, 2001"})
  void refusesTextsThatAreTooLong(String command, String field, int length) {
    var body = "{\"%s\": \"%s\"}".formatted(field, "x".repeat(length));
    refuses(
        command,
        body,
        field,
        command.equals("/cancel") ? dora : TestTokens.technician(company, ada));
  }

  @Test
  void assignRefusesAnIdThatIsTooLong() {
    refuses("/assign", "{\"technicianId\": \"%s\"}".formatted("x".repeat(101)), "technicianId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/schedule", "/assign", "/undo", "/cancel"})
  void refusesABodyThatIsNoJsonObject(String command) {
    var id = accepted(tomorrowAt(10));
    for (var body : new String[] {"", "{", "[]", "null", "7", "\"text\""}) {
      var answer = post(call(id) + command, dora, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.text("/type")).startsWith("urn:fsm-light:problem:");
    }
    isUntouched(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/schedule", "/assign", "/unassign", "/client-called", "/undo", "/cancel"})
  void refusesAMalformedIfMatchAndAnUnknownCall(String command) {
    var id = accepted(tomorrowAt(10));
    var body =
        """
        {"technicianId": "%s", "start": "%s", "reason": "No power", "version": 1}
        """
            .formatted(ada, tomorrowAt(10));
    post(call(id) + command, dora, body, "If-Match", "yesterday").isProblem(400, "invalid-input");
    post(call(id) + command, dora, body, "Based-On", "yesterday").isProblem(400, "invalid-input");
    isUntouched(id);
    post(call("unknown") + command, dora, body).isProblem(404, "not-found");
    post(call("%20") + command, dora, body).isProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2026-03-01",
        "?to=2026-03-01",
        "?from=yesterday&to=2026-03-01",
        "?from=2026-02-30&to=2026-03-01",
        "?from=2026-03-02&to=2026-03-01",
        "?from=2026-03-01&to=2026-04-12",
        "?from=%2B999999999-12-31&to=%2B999999999-12-31",
      })
  void boardAndOwnCallsRefuseUnreasonableDays(String query) {
    get("/api/board" + query, dora).isProblem(400, "invalid-input");
    get("/api/my/service-calls" + query, TestTokens.technician(company, ada))
        .isProblem(400, "invalid-input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?status=SLEEPING",
        "?cursor=nowhere",
        "?cursor=MTIz",
        "?q=.*",
        "?q=a+b+c+d+e+f+g+h+i"
      })
  void listRefuses(String query) {
    get("/api/service-calls" + query, dora).isProblem(400, "invalid-input");
  }

  private void refuses(String command, String body, String field) {
    refuses(command, body, field, dora);
  }

  private void refuses(String command, String body, String field, String token) {
    var id = accepted(tomorrowAt(10));
    var answer = post(call(id) + command, token, body).isProblem(400, "invalid-input");
    assertThat(answer.fieldsInError()).containsExactly(field);
    isUntouched(id);
  }

  private void isUntouched(String id) {
    assertThat(get(call(id), dora).header("ETag")).isEqualTo("\"1\"");
  }
}

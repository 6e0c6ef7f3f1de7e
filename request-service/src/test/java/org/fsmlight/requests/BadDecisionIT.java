package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadDecisionIT extends RunningService {

  private String location;
  private JsonNode before;

  @BeforeEach
  void offer() {
    location = booked();
    before = get(location, ANNA).json();
  }

  @AfterEach
  void requestIsUnchanged() {
    assertThat(get(location, ANNA).json()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\": null}",
        "{\"reason\": \"\"}",
        "{\"reason\": \" \\n \"}",
        "{\"reason\": \"a\\u0000b\"}",
        "{\"reason\": [\"No time\"]}",
        "{\"reason\": {}}"
      })
  void refusesADeclineOrWithdrawalWithoutAReason(String body) {
    for (var refused :
        List.of(
            post(location + "/decline", ANNA, body),
            post(location + "/withdraw", MARKETPLACE, body))) {
      refused.isProblem(400, "invalid-input");
      assertThat(refused.fieldsInError()).containsExactly("reason");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"version\": null}",
        "{\"version\": 0}",
        "{\"version\": -1}",
        "{\"version\": \"x\"}",
        "{\"version\": 99999999999999999999}",
        "{\"version\": [1]}"
      })
  void refusesAnUndoWithoutAValidVersion(String body) {
    var refused = post(location + "/undo", ANNA, body).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError()).containsExactly("version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"companyId\": null}",
        "{\"companyId\": \"\"}",
        "{\"companyId\": \"a\\u0000b\"}",
        "{\"companyId\": {\"$ne\": 1}}"
      })
  void refusesARedistributionWithoutACompany(String body) {
    var refused = post(location + "/redistribute", OPERATOR, body).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError()).containsExactly("companyId");
  }

  @Test
  void refusesATooLongReason() {
    var body = "{\"reason\": \"%s\"}".formatted("x".repeat(501));
    post(location + "/decline", ANNA, body).isProblem(400, "invalid-input");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "no time"})
  void refusesADeclineThatIsNotJson(String body) {
    post(location + "/decline", ANNA, body).isProblem(400, "unreadable-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "W/\"1\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\""})
  void refusesAnInvalidIfMatchHeader(String ifMatch) {
    var refused = post(location + "/accept", ANNA, "", "If-Match", ifMatch);
    assertThat(refused.isProblem(400, "invalid-input").fieldsInError()).containsExactly("If-Match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "%00", "%0d%0a", "..", "a%20b", "%7B%7D", "é"})
  void refusesDecisionsOnUnknownIds(String id) {
    var path = "/api/service-requests/" + id.replace("é", "%C3%A9");
    for (var answer :
        new Answer[] {
          get(path, ANNA),
          post(path + "/accept", ANNA, ""),
          post(path + "/decline", ANNA, "{\"reason\": \"-\"}"),
          post(path + "/undo", ANNA, "{\"version\": 1}"),
          post(path + "/withdraw", OPERATOR, "{\"reason\": \"-\"}"),
          post(path + "/redistribute", OPERATOR, "{\"companyId\": \"company-fixit\"}")
        }) {
      assertThat(answer.status()).isIn(400, 404);
      assertThat(answer.response().body()).doesNotContain("Exception", "\tat ");
    }
  }
}

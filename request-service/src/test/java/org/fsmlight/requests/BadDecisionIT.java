package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

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
  void theRequestIsAsItWas() {
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
  void declinesOnlyWithAReason(String body) {
    var refused = post(location + "/decline", ANNA, body).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError()).containsExactly("reason");
  }

  @Test
  void declinesOnlyWithAReasonThatFits() {
    var body = "{\"reason\": \"%s\"}".formatted("x".repeat(501));
    post(location + "/decline", ANNA, body).isProblem(400, "invalid-input");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "no time"})
  void declinesOnlyByJson(String body) {
    post(location + "/decline", ANNA, body).isProblem(400, "unreadable-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "W/\"1\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\""})
  void decidesOnlyOnAVersionThatIsOne(String ifMatch) {
    var refused = post(location + "/accept", ANNA, "", "If-Match", ifMatch);
    assertThat(refused.isProblem(400, "invalid-input").fieldsInError()).containsExactly("If-Match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "%00", "%0d%0a", "..", "a%20b", "%7B%7D", "é"})
  void decidesOnlyOnWhatThereIs(String id) {
    var path = "/api/service-requests/" + id.replace("é", "%C3%A9");
    for (var answer :
        new Answer[] {
          get(path, ANNA),
          post(path + "/accept", ANNA, ""),
          post(path + "/decline", ANNA, "{\"reason\": \"-\"}")
        }) {
      assertThat(answer.status()).isBetween(400, 404);
      assertThat(answer.response().body()).doesNotContain("Exception", "\tat ");
    }
  }
}

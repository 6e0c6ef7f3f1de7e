package org.fsmlight.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The text at a JSON pointer; empty if there is none. */
  String text(String pointer) {
    return json().at(pointer).asString("");
  }

  List<String> fieldsInError() {
    return json().at("/errors").valueStream().map(error -> error.path("field").asString()).toList();
  }

  Answer isSuccess(int status) {
    assertThat(status()).as(response.body()).isEqualTo(status);
    return this;
  }

  /** A problem as the contract has it: of a stable type, complete, and telling nothing internal. */
  Answer isProblem(int status, String slug) {
    assertThat(status()).as(response.body()).isEqualTo(status);
    assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(text("/type")).isEqualTo("urn:fsm-light:problem:" + slug);
    assertThat(json().at("/status").asInt()).isEqualTo(status);
    assertThat(text("/title")).isNotBlank();
    assertThat(text("/detail")).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "\\tat ", "org.", "java.");
    return this;
  }
}

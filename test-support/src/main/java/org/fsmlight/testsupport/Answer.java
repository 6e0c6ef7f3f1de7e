package org.fsmlight.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP response of a service. */
public record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The text at a JSON pointer; empty if there is none. */
  public String text(String pointer) {
    return json().at(pointer).asString("");
  }

  public List<String> fieldsInError() {
    return json().at("/errors").valueStream().map(error -> error.path("field").asString()).toList();
  }

  /** Asserts the status. */
  public Answer isSuccess(int status) {
    assertThat(status()).as(response.body()).isEqualTo(status);
    return this;
  }

  /** Asserts that this is a complete problem of a stable type, without internal details. */
  public Answer isProblem(int status, String slug) {
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

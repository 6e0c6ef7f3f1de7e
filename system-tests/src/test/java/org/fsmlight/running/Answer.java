package org.fsmlight.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the product answered. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  public Answer is(int expected) {
    assertThat(status).as("answered %s", body).isEqualTo(expected);
    return this;
  }

  /** A refusal of this kind, in the form all have. */
  public Answer isProblem(int expected, String slug) {
    is(expected);
    assertThat(headers.firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(text("type")).isEqualTo("urn:fsm-light:problem:" + slug);
    assertThat(body.path("status").asInt()).isEqualTo(expected);
    assertThat(text("title")).isNotBlank();
    assertThat(text("detail")).isNotBlank();
    assertThat(body.toString()).doesNotContain("Exception", "\tat ", "org.fsmlight", "trace");
    return this;
  }

  public JsonNode at(String pointer) {
    return body.at(pointer);
  }

  public String text(String field) {
    return body.path(field).asString("");
  }

  public long version() {
    return body.path("version").asLong();
  }
}

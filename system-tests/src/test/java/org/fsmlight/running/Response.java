package org.fsmlight.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An HTTP response of the product. */
public record Response(int status, HttpHeaders headers, JsonNode body) {

  public Response is(int expected) {
    assertThat(status).as("response %s", body).isEqualTo(expected);
    return this;
  }

  /** Asserts a problem of this type in the form that all problems share. */
  public Response isProblem(int expected, String slug) {
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

package org.fsmlight.team.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<byte[]> response) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  public String at(String field) {
    return json().path(field).asString("");
  }

  public List<String> list(String field) {
    return StreamSupport.stream(json().path(field).spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  /** The end of the problem's type; empty when it is none. */
  public String problem() {
    return header("Content-Type").startsWith("application/problem+json")
        ? at("type").replace("urn:fsm-light:problem:", "")
        : "";
  }

  /** The fields that a problem names as wrong. */
  public List<String> wrongFields() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.path("field").asString())
        .toList();
  }
}

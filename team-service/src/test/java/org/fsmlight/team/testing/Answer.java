package org.fsmlight.team.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response of the service. */
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

  /** The end of the problem's type; empty when the response is no problem. */
  public String problem() {
    return header("Content-Type").startsWith("application/problem+json")
        ? at("type").replace("urn:fsm-light:problem:", "")
        : "";
  }

  /** The fields that the problem names as wrong. */
  public List<String> wrongFields() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.path("field").asString())
        .toList();
  }
}

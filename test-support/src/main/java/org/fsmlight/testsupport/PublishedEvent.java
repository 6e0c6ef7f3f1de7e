package org.fsmlight.testsupport;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event on its topic, as a consumer reads it. */
public record PublishedEvent(ConsumerRecord<String, String> message) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The value of a CloudEvents attribute; empty if there is none. */
  public String attribute(String name) {
    var header = message.headers().lastHeader("ce_" + name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return JSON.readTree(message.value());
  }

  /** The text at a JSON pointer; empty if there is none. */
  public String text(String pointer) {
    return json().at(pointer).asString("");
  }
}

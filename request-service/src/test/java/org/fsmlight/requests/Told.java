package org.fsmlight.requests;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it lies on its topic. */
record Told(ConsumerRecord<String, String> message) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A CloudEvents attribute; empty if there is none. */
  String attribute(String name) {
    var header = message.headers().lastHeader("ce_" + name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  JsonNode request() {
    return JSON.readTree(message.value()).path("request");
  }

  /** The text at a JSON pointer into the request; empty if there is none. */
  String text(String pointer) {
    return request().at(pointer).asString("");
  }
}

package org.fsmlight.requests;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event on its topic. */
record PublishedEvent(ConsumerRecord<String, String> message) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The value of a CloudEvents attribute; empty if it is absent. */
  String attribute(String name) {
    var header = message.headers().lastHeader("ce_" + name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  JsonNode request() {
    return JSON.readTree(message.value()).path("request");
  }

  /** The text at a JSON pointer into the request; empty if it is absent. */
  String text(String pointer) {
    return request().at(pointer).asString("");
  }
}

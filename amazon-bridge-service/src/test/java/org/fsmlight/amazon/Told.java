package org.fsmlight.amazon;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fsmlight.testsupport.Topic;
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

  JsonNode clearance() {
    return JSON.readTree(message.value()).path("clearance");
  }

  long version() {
    return clearance().path("version").asLong();
  }

  /** All there is on these topics, in order of the versions. */
  static List<Told> readAll(String... topics) {
    return Topic.read(topics).stream()
        .map(told -> new Told(told.message()))
        .sorted(Comparator.comparingLong(Told::version))
        .toList();
  }
}

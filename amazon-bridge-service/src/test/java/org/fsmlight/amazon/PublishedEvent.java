package org.fsmlight.amazon;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fsmlight.testsupport.Topic;
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

  JsonNode clearance() {
    return JSON.readTree(message.value()).path("clearance");
  }

  long version() {
    return clearance().path("version").asLong();
  }

  /** All events of the topics, ordered by version. */
  static List<PublishedEvent> readAll(String... topics) {
    return Topic.read(topics).stream()
        .map(read -> new PublishedEvent(read.message()))
        .sorted(Comparator.comparingLong(PublishedEvent::version))
        .toList();
  }
}

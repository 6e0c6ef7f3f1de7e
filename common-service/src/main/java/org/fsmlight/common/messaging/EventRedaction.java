package org.fsmlight.common.messaging;

import java.util.List;
import org.fsmlight.events.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes from an event what its contract declares redactable. The result is readable as the same
 * event.
 */
public final class EventRedaction {

  private static final JsonMapper JSON = new JsonMapper();

  private EventRedaction() {}

  /**
   * Redacts an event. Parts that this version of the contract does not know are removed as well.
   *
   * @param topic the topic of the event
   * @param payload the event as JSON
   * @throws IllegalArgumentException when the topic has no events
   */
  public static String redact(String topic, String payload) {
    var type =
        EventTypes.ofTopic(topic)
            .orElseThrow(() -> new IllegalArgumentException("No events have the topic " + topic));
    var event = JSON.readTree(payload);
    redact(event, type);
    return JSON.writeValueAsString(event);
  }

  private static void redact(JsonNode node, Class<?> type) {
    switch (node) {
      case ObjectNode object -> redact(object, ContractPart.allOf(type));
      default -> node.values().forEach(element -> redact(element, type));
    }
  }

  private static void redact(ObjectNode object, List<ContractPart> parts) {
    object.retain(parts.stream().map(ContractPart::name).toList());
    for (var part : parts) {
      part.redactable()
          .ifPresent(
              redactable -> {
                object.remove(part.name());
                if (!part.mayBeAbsent()) {
                  object.put(part.name(), redactable.replacement());
                }
              });
      part.nested()
          .filter(_ -> object.has(part.name()))
          .ifPresent(nested -> redact(object.get(part.name()), nested));
    }
  }
}

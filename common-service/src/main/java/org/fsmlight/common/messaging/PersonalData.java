package org.fsmlight.common.messaging;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What names a client in the contracts: who booked and where, and every text that people or mail
 * servers wrote. An event without them still says what happened.
 */
public final class PersonalData {

  /** How an erased client is called in events. */
  public static final String ERASED = "erased";

  private static final Set<String> WRITTEN_BY_SOMEBODY =
      Set.of("externalRef", "note", "clientNote", "reason", "text", "error");

  private static final JsonMapper JSON = new JsonMapper();

  private PersonalData() {}

  /** The payload of an event without its personal parts, readable as the same event. */
  public static String takenOutOf(String payload) {
    JsonNode event = JSON.readTree(payload);
    takeOutOf(event);
    return JSON.writeValueAsString(event);
  }

  private static void takeOutOf(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(WRITTEN_BY_SOMEBODY);
      if (object.get("client") instanceof ObjectNode client) {
        client.removeAll();
        client.put("name", ERASED);
      }
      if (object.get("address") instanceof ObjectNode address) {
        List.of("street", "postalCode", "city").forEach(part -> address.put(part, ""));
      }
    }
    node.values().forEach(PersonalData::takeOutOf);
  }
}

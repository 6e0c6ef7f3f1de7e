package org.fsmlight.contracts;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates examples of schemas, with realistic values. */
final class Examples {

  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("name", "Ada Keller"),
          Map.entry("firstName", "Noah"),
          Map.entry("lastName", "Steiner"),
          Map.entry("email", "ada@client.example"),
          Map.entry("phone", "+41 44 555 01 01"),
          Map.entry("language", "en"),
          Map.entry("street", "Gutenbergstrasse 1"),
          Map.entry("postalCode", "8002"),
          Map.entry("city", "Zurich"),
          Map.entry("country", "CH"),
          Map.entry("currency", "CHF"),
          Map.entry("zone", "Europe/Zurich"),
          Map.entry("timeZone", "Europe/Zurich"),
          Map.entry("code", "wlan-setup"),
          Map.entry("companyId", "helvetia-home"),
          Map.entry("technicianId", "helvetia-technician-1"),
          Map.entry("reason", "No time that week"),
          Map.entry("note", "Second floor, ring twice"),
          Map.entry("password", "a long enough secret 17"),
          Map.entry("status", "OPEN"),
          Map.entry("number", "R-7F3K2"));

  private final ObjectNode schemas;

  Examples(ObjectNode schemas) {
    this.schemas = schemas;
  }

  JsonNode of(JsonNode schema) {
    return of("", schema, 0);
  }

  private JsonNode of(String name, JsonNode schema, int depth) {
    var ref = schema.path("$ref").asString("");
    if (!ref.isEmpty()) {
      return of(name, schemas.path(ref.substring(ref.lastIndexOf('/') + 1)), depth + 1);
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> {
        var array = JSON.arrayNode();
        if (depth < 8) {
          array.add(of(name, schema.path("items"), depth + 1));
        }
        yield array;
      }
      case "boolean" -> JSON.booleanNode(false);
      case "integer", "number" -> JSON.numberNode(number(name));
      default -> JSON.stringNode(text(name, schema));
    };
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = JSON.objectNode();
    if (depth < 8) {
      schema
          .path("properties")
          .propertyStream()
          .forEach(
              part -> object.set(part.getKey(), of(part.getKey(), part.getValue(), depth + 1)));
    }
    return object;
  }

  /** The first type, since OpenAPI 3.1 allows several. */
  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asString() : type.asString("string");
  }

  private static long number(String name) {
    return switch (name) {
      case "amountMinor" -> 9900;
      case "durationMinutes" -> 60;
      default -> 1;
    };
  }

  private static String text(String name, JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date-time" -> "2026-11-23T09:00:00Z";
      case "date" -> "2026-11-23";
      default -> VALUES.getOrDefault(name, name.isEmpty() ? "text" : name);
    };
  }
}

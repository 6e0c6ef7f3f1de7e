package org.fsmlight.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of event records and their nested records, by name. */
final class EventSchemas {

  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

  private final TreeMap<String, ObjectNode> schemas = new TreeMap<>();

  TreeMap<String, ObjectNode> all() {
    return schemas;
  }

  ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    var plain = (Class<?>) type;
    if (plain.isRecord()) {
      record(plain);
      return JSON.objectNode().put("$ref", "#/components/schemas/" + plain.getSimpleName());
    }
    if (plain.isEnum()) {
      var words = JSON.objectNode().put("type", "string");
      var values = words.putArray("enum");
      Stream.of(plain.getEnumConstants()).forEach(value -> values.add(value.toString()));
      return words;
    }
    return simple(plain);
  }

  private ObjectNode generic(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
      var map = JSON.objectNode().put("type", "object");
      map.set("additionalProperties", of(arguments[1]));
      return map;
    }
    if (!Collection.class.isAssignableFrom((Class<?>) type.getRawType())) {
      throw new IllegalStateException("no schema for " + type);
    }
    var list = JSON.objectNode().put("type", "array");
    list.set("items", of(arguments[0]));
    return list;
  }

  private void record(Class<?> type) {
    if (schemas.containsKey(type.getSimpleName())) {
      return;
    }
    var schema = JSON.objectNode().put("type", "object");
    schemas.put(type.getSimpleName(), schema);
    var properties = schema.putObject("properties");
    var required = JSON.arrayNode();
    for (var part : type.getRecordComponents()) {
      properties.set(part.getName(), of(part.getGenericType()));
      if (!RequiredProperties.mayBeAbsent(part)) {
        required.add(part.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static ObjectNode simple(Class<?> type) {
    var schema = JSON.objectNode();
    if (type.equals(String.class)) {
      return schema.put("type", "string");
    }
    if (type.equals(Instant.class)) {
      return schema.put("type", "string").put("format", "date-time");
    }
    if (type.equals(LocalDate.class)) {
      return schema.put("type", "string").put("format", "date");
    }
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      return schema.put("type", "boolean");
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return schema.put("type", "integer");
    }
    throw new IllegalStateException("no schema for " + type);
  }
}

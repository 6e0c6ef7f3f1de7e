package org.fsmlight.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.running.Demo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the served OpenAPI document. */
record Operation(String method, String path, JsonNode described) {

  /** The operations of services; those without a role are open to everybody. */
  static List<Operation> allOf(JsonNode openApi) {
    return openApi
        .path("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue())))
        .toList();
  }

  Set<String> roles() {
    return Demo.stream(described.path("x-roles"))
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isOpenToEverybody() {
    return described.path("security").isEmpty();
  }

  boolean isQuestion() {
    return method.equals("GET");
  }

  boolean isStream() {
    return described.path("responses").toString().contains("text/event-stream");
  }

  /** What it is about: {@code /api/technicians} of {@code /api/technicians/{id}/picture}. */
  String collection() {
    return path.replaceFirst("/\\{.*", "");
  }

  boolean namesOne() {
    return path.contains("{id}");
  }

  /** With everything it requires filled in; dates are a month from today. */
  String about(String id, Things things) {
    String query =
        parameters("query")
            .filter(
                parameter -> parameter.path("required").asBoolean() || things.has(name(parameter)))
            .map(parameter -> name(parameter) + "=" + value(parameter, things))
            .collect(Collectors.joining("&"));
    String filled =
        path.replace("{id}", id).replace("{service}", "dispatch-service").replace("{token}", "x.y");
    return query.isEmpty() ? filled : filled + "?" + query;
  }

  /** The contract's own example, its times in the future and its ids those of these things. */
  Object body(Things things) {
    JsonNode example = described.at("/requestBody/content/application~1json/example").deepCopy();
    if (!(example instanceof ObjectNode body)) {
      return "";
    }
    for (String field : List.copyOf(body.propertyNames())) {
      if (things.has(field)) {
        body.put(field, things.id(field));
      } else if (field.equals("start")) {
        body.put(field, things.someTime().toString());
      }
    }
    return body;
  }

  boolean bodyNames(Things things) {
    JsonNode example = described.at("/requestBody/content/application~1json/example");
    return example.propertyStream().anyMatch(field -> things.has(field.getKey()));
  }

  private Stream<JsonNode> parameters(String in) {
    return Demo.stream(described.path("parameters"))
        .filter(parameter -> parameter.path("in").asString().equals(in));
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString();
  }

  private static String value(JsonNode parameter, Things things) {
    return parameter.at("/schema/format").asString("").equals("date")
        ? things.someTime().toString().substring(0, 10)
        : things.id(name(parameter));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

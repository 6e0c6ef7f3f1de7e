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
record Operation(String method, String path, JsonNode definition) {

  /** All operations of the document. */
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
    return Demo.stream(definition.path("x-roles"))
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isPublic() {
    return definition.path("security").isEmpty();
  }

  boolean isRead() {
    return method.equals("GET");
  }

  boolean isStream() {
    return definition.path("responses").toString().contains("text/event-stream");
  }

  /** The collection: {@code /api/technicians} of {@code /api/technicians/{id}/picture}. */
  String collection() {
    return path.replaceFirst("/\\{.*", "");
  }

  boolean hasId() {
    return path.contains("{id}");
  }

  /** The path with all required parameters filled in; dates are in the future. */
  String uri(String id, CompanyResources resources) {
    var query =
        parameters("query")
            .filter(
                parameter ->
                    parameter.path("required").asBoolean() || resources.has(name(parameter)))
            .map(parameter -> name(parameter) + "=" + value(parameter, resources))
            .collect(Collectors.joining("&"));
    var filled =
        path.replace("{id}", id).replace("{service}", "dispatch-service").replace("{token}", "x.y");
    return query.isEmpty() ? filled : filled + "?" + query;
  }

  /** The contract's example with times in the future and the ids of these resources. */
  Object body(CompanyResources resources) {
    var example = definition.at("/requestBody/content/application~1json/example").deepCopy();
    if (!(example instanceof ObjectNode body)) {
      return "";
    }
    for (var field : List.copyOf(body.propertyNames())) {
      if (resources.has(field)) {
        body.put(field, resources.id(field));
      } else if (field.equals("start")) {
        body.put(field, resources.someTime().toString());
      }
    }
    return body;
  }

  boolean bodyRefersTo(CompanyResources resources) {
    var example = definition.at("/requestBody/content/application~1json/example");
    return example.propertyStream().anyMatch(field -> resources.has(field.getKey()));
  }

  private Stream<JsonNode> parameters(String in) {
    return Demo.stream(definition.path("parameters"))
        .filter(parameter -> parameter.path("in").asString().equals(in));
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString();
  }

  private static String value(JsonNode parameter, CompanyResources resources) {
    if (parameter.at("/schema/format").asString("").equals("date")) {
      return resources.someTime().toString().substring(0, 10);
    }
    // a change that names a technician
    return name(parameter).equals("change") ? "ASSIGN" : resources.id(name(parameter));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

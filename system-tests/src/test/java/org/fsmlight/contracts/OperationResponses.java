package org.fsmlight.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes an operation's responses: the successful one, and each refusal by status and problem.
 */
final class OperationResponses {

  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
  private static final String PROBLEM = "application/problem+json";

  private final List<ProjectFiles.Problem> problems = ProjectFiles.problems();

  private final Map<String, JsonNode> schemas;

  /**
   * @param schemas the schemas of response bodies, by name
   */
  OperationResponses(Map<String, JsonNode> schemas) {
    this.schemas = schemas;
  }

  void describe(
      Service service, ServiceSurface.Operation operation, ObjectNode described, boolean isPublic) {
    describeSuccess(service, operation, described);
    describeRefusals(service, operation, described, isPublic);
  }

  private void describeSuccess(
      Service service, ServiceSurface.Operation operation, ObjectNode described) {
    var responses = (ObjectNode) described.path("responses");
    var status = responses.propertyNames().iterator().next();
    var success = responses.remove(status);
    var content = success.path("content") instanceof ObjectNode known ? known : JSON.objectNode();
    if (content.has("*/*")) {
      content.set("application/json", content.remove("*/*"));
    }
    if (content.isEmpty() && isStream(operation)) {
      ((ObjectNode) success)
          .putObject("content")
          .putObject(MediaType.TEXT_EVENT_STREAM_VALUE)
          .putObject("schema")
          .put("type", "string");
    }
    ((ObjectNode) success).put("description", "Done.");
    if (status.equals("201") || status.equals("202")) {
      ((ObjectNode) success)
          .putObject("headers")
          .putObject("Location")
          .put("description", "The path of the created object.")
          .putObject("schema")
          .put("type", "string");
    }
    var ref = content.path("application/json").at("/schema/$ref").asString("");
    if (schemas
        .getOrDefault(ref.substring(ref.lastIndexOf('/') + 1), JSON.objectNode())
        .at("/properties")
        .has("version")) {
      ((ObjectNode) ((ObjectNode) success).withObject("/headers"))
          .putObject("ETag")
          .put("description", "The version.")
          .putObject("schema")
          .put("type", "string");
    }
    responses.set(status, success);
  }

  /** True for streams: their handlers return no body, so only the mapping names the media type. */
  private static boolean isStream(ServiceSurface.Operation operation) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(
            operation.handler().getMethod(), RequestMapping.class);
    return mapping != null
        && List.of(mapping.produces()).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private void describeRefusals(
      Service service, ServiceSurface.Operation operation, ObjectNode described, boolean isPublic) {
    var responses = (ObjectNode) described.path("responses");
    var possible = new TreeMap<Integer, Set<String>>();
    var command = !operation.method().equals("GET");
    if (described.has("parameters") || described.has("requestBody")) {
      possible.put(400, Set.of("invalid-input"));
    }
    if (described.has("requestBody")) {
      possible.put(400, Set.of("invalid-input", "unreadable-body"));
      possible.put(413, Set.of("too-large"));
      possible.put(415, Set.of("unsupported-media-type"));
    }
    if (!isPublic) {
      possible.put(401, Set.of("unauthenticated"));
      possible.put(403, Set.of("forbidden"));
    }
    if (operation.path().contains("{")) {
      possible.put(404, Set.of("not-found"));
    }
    possible.put(503, Set.of("try-again"));
    if (described.path("parameters").toString().contains("If-Match")) {
      possible.put(412, Set.of("stale"));
    }
    var module =
        operation.handler().getBeanType().getName().startsWith("org.fsmlight.common")
            ? "common-service"
            : service.name();
    var own = ProjectFiles.slugs(module, operation.handler().getBeanType().getPackageName());
    for (var problem : problems) {
      if (own.contains(problem.slug())
          && (command || problem.status() == 404)
          && fits(problem, described)) {
        possible.merge(problem.status(), Set.of(problem.slug()), OperationResponses::union);
      }
    }
    possible.forEach((code, slugs) -> responses.set(code.toString(), refusal(code, slugs)));
  }

  private static boolean fits(ProjectFiles.Problem problem, ObjectNode described) {
    return switch (problem.slug()) {
      case "stale" -> described.path("parameters").toString().contains("If-Match");
      case "idempotency-key-missing", "idempotency-key-reused" ->
          described.path("parameters").toString().contains("Idempotency-Key");
      default -> true;
    };
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ObjectNode refusal(int status, Set<String> slugs) {
    var sorted = new TreeSet<>(slugs);
    var response =
        JSON.objectNode()
            .put(
                "description",
                problems.stream()
                    .filter(problem -> sorted.contains(problem.slug()))
                    .map(problem -> "`" + problem.slug() + "`: " + problem.meaning())
                    .collect(Collectors.joining("; ")));
    var content = response.putObject("content").putObject(PROBLEM);
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    content
        .putObject("example")
        .put("type", "urn:fsm-light:problem:" + sorted.first())
        .put("title", DisplayNames.of(sorted.first().replace('-', ' ')))
        .put("status", status)
        .put("detail", "What failed, and what to do.");
    return response;
  }

  ObjectNode problemSchema() {
    var schema =
        JSON.objectNode()
            .put("type", "object")
            .put("description", "RFC 9457; docs/problems.md lists all types.");
    var properties = schema.putObject("properties");
    var type = properties.putObject("type").put("type", "string");
    var types = type.putArray("enum");
    problems.stream()
        .map(ProjectFiles.Problem::slug)
        .sorted()
        .forEach(slug -> types.add("urn:fsm-light:problem:" + slug));
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    properties
        .putObject("current")
        .put("type", "object")
        .put("description", "With 409 and 412: the current state.");
    var error =
        properties
            .putObject("errors")
            .put("type", "array")
            .putObject("items")
            .put("type", "object")
            .putObject("properties");
    error.putObject("field").put("type", "string");
    error.putObject("message").put("type", "string");
    schema.putArray("required").add("type").add("title").add("status").add("detail");
    return schema;
  }
}

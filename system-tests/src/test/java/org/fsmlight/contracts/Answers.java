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

/** What an operation answers: its one good answer, and each refusal by status and problem. */
final class Answers {

  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
  private static final String PROBLEM = "application/problem+json";

  private final List<Documented.Problem> problems = Documented.problems();

  private final Map<String, JsonNode> schemas;

  /**
   * @param schemas what representations look like, by name
   */
  Answers(Map<String, JsonNode> schemas) {
    this.schemas = schemas;
  }

  void describe(
      Service service, ServiceSurface.Operation operation, ObjectNode described, boolean anybody) {
    describeGood(service, operation, described);
    describeRefusals(service, operation, described, anybody);
  }

  private void describeGood(
      Service service, ServiceSurface.Operation operation, ObjectNode described) {
    var answers = (ObjectNode) described.path("responses");
    String status = answers.propertyNames().iterator().next();
    JsonNode good = answers.remove(status);
    var content = good.path("content") instanceof ObjectNode known ? known : JSON.objectNode();
    if (content.has("*/*")) {
      content.set("application/json", content.remove("*/*"));
    }
    if (content.isEmpty() && writesItself(operation)) {
      ((ObjectNode) good)
          .putObject("content")
          .putObject(MediaType.TEXT_EVENT_STREAM_VALUE)
          .putObject("schema")
          .put("type", "string");
    }
    ((ObjectNode) good).put("description", "Done.");
    if (status.equals("201") || status.equals("202")) {
      ((ObjectNode) good)
          .putObject("headers")
          .putObject("Location")
          .put("description", "Where it is.")
          .putObject("schema")
          .put("type", "string");
    }
    String ref = content.path("application/json").at("/schema/$ref").asString("");
    if (schemas
        .getOrDefault(ref.substring(ref.lastIndexOf('/') + 1), JSON.objectNode())
        .at("/properties")
        .has("version")) {
      ((ObjectNode) ((ObjectNode) good).withObject("/headers"))
          .putObject("ETag")
          .put("description", "The version.")
          .putObject("schema")
          .put("type", "string");
    }
    answers.set(status, good);
  }

  /** Whose handler answers nothing to the framework, as streams do: their mapping says what. */
  private static boolean writesItself(ServiceSurface.Operation operation) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(
            operation.handler().getMethod(), RequestMapping.class);
    return mapping != null
        && List.of(mapping.produces()).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private void describeRefusals(
      Service service, ServiceSurface.Operation operation, ObjectNode described, boolean anybody) {
    var answers = (ObjectNode) described.path("responses");
    var possible = new TreeMap<Integer, Set<String>>();
    boolean command = !operation.method().equals("GET");
    if (described.has("parameters") || described.has("requestBody")) {
      possible.put(400, Set.of("invalid-input"));
    }
    if (described.has("requestBody")) {
      possible.put(400, Set.of("invalid-input", "unreadable-body"));
      possible.put(413, Set.of("too-large"));
      possible.put(415, Set.of("unsupported-media-type"));
    }
    if (!anybody) {
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
    String module =
        operation.handler().getBeanType().getName().startsWith("org.fsmlight.common")
            ? "common-service"
            : service.name();
    Set<String> ours = Documented.slugs(module, operation.handler().getBeanType().getPackageName());
    for (Documented.Problem problem : problems) {
      if (ours.contains(problem.slug())
          && (command || problem.status() == 404)
          && fits(problem, described)) {
        possible.merge(problem.status(), Set.of(problem.slug()), Answers::both);
      }
    }
    possible.forEach((code, slugs) -> answers.set(code.toString(), refusal(code, slugs)));
  }

  private static boolean fits(Documented.Problem problem, ObjectNode described) {
    return switch (problem.slug()) {
      case "stale" -> described.path("parameters").toString().contains("If-Match");
      case "idempotency-key-missing", "idempotency-key-reused" ->
          described.path("parameters").toString().contains("Idempotency-Key");
      default -> true;
    };
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ObjectNode refusal(int status, Set<String> slugs) {
    var sorted = new TreeSet<>(slugs);
    var answer =
        JSON.objectNode()
            .put(
                "description",
                problems.stream()
                    .filter(problem -> sorted.contains(problem.slug()))
                    .map(problem -> "`" + problem.slug() + "`: " + problem.meaning())
                    .collect(Collectors.joining("; ")));
    var content = answer.putObject("content").putObject(PROBLEM);
    content.putObject("schema").put("$ref", "#/components/schemas/Problem");
    content
        .putObject("example")
        .put("type", "urn:fsm-light:problem:" + sorted.first())
        .put("title", Words.of(sorted.first().replace('-', ' ')))
        .put("status", status)
        .put("detail", "What failed, and what to do.");
    return answer;
  }

  ObjectNode problemSchema() {
    var schema =
        JSON.objectNode()
            .put("type", "object")
            .put("description", "RFC 9457; docs/problems.md tells all types.");
    var properties = schema.putObject("properties");
    var type = properties.putObject("type").put("type", "string");
    var types = type.putArray("enum");
    problems.stream()
        .map(Documented.Problem::slug)
        .sorted()
        .forEach(slug -> types.add("urn:fsm-light:problem:" + slug));
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    properties
        .putObject("current")
        .put("type", "object")
        .put("description", "With 409 and 412: how it is now.");
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

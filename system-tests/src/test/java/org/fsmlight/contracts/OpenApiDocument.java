package org.fsmlight.contracts;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole HTTP surface as one OpenAPI document: what springdoc reads off the controllers, with
 * roles asked of security itself, and words from the pages for people.
 */
final class OpenApiDocument {

  static final JsonMapper WRITER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final JsonNodeFactory JSON = WRITER.getNodeFactory();
  private static final String PROBLEM = "application/problem+json";

  private final Map<String, String> said = Documented.operations();
  private final List<Documented.Problem> problems = Documented.problems();
  private final TreeMap<String, ObjectNode> paths = new TreeMap<>();
  private final TreeMap<String, JsonNode> schemas = new TreeMap<>();

  OpenApiDocument add(Service service) {
    try (var surface = new ServiceSurface(service)) {
      JsonNode raw = renamed(service, surface.described());
      raw.at("/components/schemas")
          .propertyStream()
          .forEach(s -> schemas.put(s.getKey(), s.getValue()));
      for (ServiceSurface.Operation operation : surface.operations()) {
        String path = operation.path();
        var described =
            (ObjectNode)
                raw.path("paths").path(path).path(operation.method().toLowerCase(Locale.ROOT));
        enrich(service, surface, operation, described);
        String shown =
            path.replace("/operations/" + service.name() + "/", "/operations/{service}/");
        paths
            .computeIfAbsent(shown, _ -> JSON.objectNode())
            .set(operation.method().toLowerCase(Locale.ROOT), described);
      }
    }
    return this;
  }

  Set<String> operations() {
    var operations = new TreeSet<String>();
    paths.forEach(
        (path, methods) ->
            methods
                .propertyNames()
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return operations;
  }

  Set<String> paths() {
    return paths.keySet();
  }

  String written() {
    addTokens();
    var document = JSON.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "FSM Light")
        .put("version", "1")
        .put(
            "description",
            "Field service management. Times are instants in UTC, dates are dates in the company's"
                + " zone, money is minor units and a currency, ids are opaque. Contracts only grow.");
    document.putArray("servers").addObject().put("url", "/");
    var tags = document.putArray("tags");
    Service.ALL.forEach(service -> tags.addObject().put("name", service.name()));
    tags.addObject().put("name", "operations").put("description", "Of each service alike.");
    var allPaths = document.putObject("paths");
    paths.forEach(
        (path, methods) -> {
          var sorted = allPaths.putObject(path);
          methods
              .propertyStream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(m -> sorted.set(m.getKey(), m.getValue()));
        });
    var components = document.putObject("components");
    var all = components.putObject("schemas");
    schemas.put("Problem", problemSchema());
    schemas.forEach(all::set);
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "oauth2")
        .putObject("flows")
        .putObject("clientCredentials")
        .put("tokenUrl", "/oauth2/token")
        .putObject("scopes");
    return WRITER.writeValueAsString(examples(document, all)) + "\n";
  }

  private void enrich(
      Service service,
      ServiceSurface surface,
      ServiceSurface.Operation operation,
      ObjectNode described) {
    boolean ops = operation.path().startsWith("/api/operations/");
    String shown = operation.path().replace("/" + service.name() + "/", "/{service}/");
    described.remove("tags");
    described.putArray("tags").add(ops ? "operations" : service.name());
    Method method = operation.handler().getMethod();
    String controller = operation.handler().getBeanType().getSimpleName().replace("Controller", "");
    described.put("operationId", controller + "." + method.getName());
    described.put("summary", words(method.getName()));
    String what = said.getOrDefault(operation.method() + " " + shown, "");
    var roles = surface.rolesOf(operation.method(), operation.path());
    boolean anybody = surface.letsAnybodyIn(operation.method(), operation.path());
    described.put(
        "description",
        (what.isEmpty() ? "" : what + ". ")
            + (anybody
                ? "Needs no token."
                : "For: "
                    + roles.stream().map(Enum::name).collect(Collectors.joining(", "))
                    + "."));
    var needed = described.putArray("security");
    if (!anybody) {
      needed.addObject().putArray("token");
      var named = described.putArray("x-roles");
      roles.forEach(role -> named.add(role.name()));
    }
    addHeaders(method, described, ops);
    addAnswers(service, operation, described, anybody);
  }

  private static void addHeaders(Method method, ObjectNode described, boolean ops) {
    ArrayNode parameters = described.withArray("parameters");
    parameters.forEach(
        parameter -> {
          if (parameter.path("name").asString().equals("Idempotency-Key")) {
            ((ObjectNode) parameter).put("required", true);
          }
        });
    if (ops) {
      var service =
          parameters.addObject().put("name", "service").put("in", "path").put("required", true);
      var names = service.putObject("schema").put("type", "string").putArray("enum");
      Service.ALL.forEach(each -> names.add(each.name()));
    }
    for (Class<?> type : method.getParameterTypes()) {
      if (type.equals(IfMatch.class)) {
        header(
            parameters,
            "If-Match",
            "The ETag the command is given for; exact: 412 when it has changed.",
            "\"7\"");
      } else if (type.equals(BasedOn.class)) {
        header(
            parameters,
            BasedOn.HEADER,
            "The version seen when an action was queued offline; judged by field.",
            "7");
      }
    }
    if (parameters.isEmpty()) {
      described.remove("parameters");
    }
  }

  private static void header(ArrayNode parameters, String name, String what, String example) {
    parameters
        .addObject()
        .put("name", name)
        .put("in", "header")
        .put("required", false)
        .put("description", what)
        .put("example", example)
        .putObject("schema")
        .put("type", "string");
  }

  private void addAnswers(
      Service service, ServiceSurface.Operation operation, ObjectNode described, boolean anybody) {
    var answers = (ObjectNode) described.path("responses");
    JsonNode good = answers.remove(answers.propertyNames().iterator().next());
    var content = good.path("content") instanceof ObjectNode known ? known : JSON.objectNode();
    if (content.has("*/*")) {
      content.set("application/json", content.remove("*/*"));
    }
    String status = Answered.statusOf(service, operation.handler());
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
        possible.merge(problem.status(), Set.of(problem.slug()), OpenApiDocument::both);
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
        .put("title", words(sorted.first().replace('-', ' ')))
        .put("status", status)
        .put("detail", "What failed, and what to do.");
    return answer;
  }

  private ObjectNode problemSchema() {
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

  /** The one path that Spring's authorization server answers, and no controller of ours. */
  private void addTokens() {
    var post = paths.computeIfAbsent("/oauth2/token", _ -> JSON.objectNode()).putObject("post");
    post.putArray("tags").add("team-service");
    post.put("operationId", "Tokens.issue");
    post.put("summary", "Issue token");
    post.put(
        "description",
        "Client credentials: HTTP Basic with the client's id and secret. A token lives five minutes.");
    post.putArray("security");
    var form =
        post.putObject("requestBody")
            .put("required", true)
            .putObject("content")
            .putObject("application/x-www-form-urlencoded")
            .putObject("schema");
    form.put("type", "object")
        .putObject("properties")
        .putObject("grant_type")
        .put("type", "string")
        .putArray("enum")
        .add("client_credentials");
    form.putArray("required").add("grant_type");
    var answers = post.putObject("responses");
    var token =
        answers
            .putObject("200")
            .put("description", "A token.")
            .putObject("content")
            .putObject("application/json")
            .putObject("schema")
            .put("type", "object")
            .putObject("properties");
    token.putObject("access_token").put("type", "string");
    token.putObject("token_type").put("type", "string");
    token.putObject("expires_in").put("type", "integer");
    answers.putObject("401").put("description", "Unknown client or wrong secret.");
  }

  private static JsonNode examples(ObjectNode document, ObjectNode schemas) {
    var examples = new Examples(schemas);
    for (JsonNode operation :
        document.path("paths").findValues("responses").stream()
            .flatMap(a -> a.valueStream())
            .toList()) {
      addExample(examples, operation.at("/content/application~1json"));
    }
    document
        .path("paths")
        .findValues("requestBody")
        .forEach(body -> addExample(examples, body.at("/content/application~1json")));
    return document;
  }

  private static void addExample(Examples examples, JsonNode content) {
    if (content instanceof ObjectNode media && media.has("schema") && !media.has("example")) {
      media.set("example", examples.of(media.path("schema")));
    }
  }

  /** Services call things alike: what another one has under that name gets ours in front. */
  private JsonNode renamed(Service service, JsonNode raw) {
    String text = raw.toString();
    for (Map.Entry<String, JsonNode> schema : raw.at("/components/schemas").properties()) {
      JsonNode other = schemas.get(schema.getKey());
      if (other != null && !other.equals(schema.getValue())) {
        String prefix = service.name().replaceAll("-.*", "");
        String name =
            Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1) + schema.getKey();
        text =
            text.replace(
                "\"#/components/schemas/" + schema.getKey() + "\"",
                "\"#/components/schemas/" + name + "\"");
        text =
            text.replace(
                "\"" + schema.getKey() + "\":{\"type\":\"object\"",
                "\"" + name + "\":{\"type\":\"object\"");
      }
    }
    return WRITER.readTree(text);
  }

  private static String words(String name) {
    String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}

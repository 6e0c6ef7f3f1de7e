package org.fsmlight.contracts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole HTTP API as one OpenAPI document: operations as springdoc reads them from controllers,
 * roles from the security rules, descriptions from the documentation pages.
 */
final class OpenApiDocument {

  static final JsonMapper WRITER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final JsonNodeFactory JSON = WRITER.getNodeFactory();

  private final Map<String, String> descriptions = ProjectFiles.operations();
  private final TreeMap<String, ObjectNode> paths = new TreeMap<>();
  private final TreeMap<String, JsonNode> schemas = new TreeMap<>();
  private final OperationResponses responses = new OperationResponses(schemas);

  OpenApiDocument add(Service service) {
    try (var surface = new ServiceSurface(service)) {
      var raw = renamed(service, surface.described());
      raw.at("/components/schemas")
          .propertyStream()
          .forEach(s -> schemas.put(s.getKey(), s.getValue()));
      for (var operation : surface.operations()) {
        var path = operation.path();
        var described =
            (ObjectNode)
                raw.path("paths").path(path).path(operation.method().toLowerCase(Locale.ROOT));
        enrich(service, surface, operation, described);
        var shown = path.replace("/operations/" + service.name() + "/", "/operations/{service}/");
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

  String toJson() {
    TokenEndpoint.describe(paths.computeIfAbsent(TokenEndpoint.PATH, _ -> JSON.objectNode()));
    var document = JSON.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "FSM Light")
        .put("version", "1")
        .put(
            "description",
            "Field service management. Times are instants in UTC, dates are dates in the company's"
                + " time zone, money is minor units and a currency, ids are opaque strings."
                + " Contracts only grow.");
    document.putArray("servers").addObject().put("url", "/");
    var tags = document.putArray("tags");
    Service.ALL.forEach(service -> tags.addObject().put("name", service.name()));
    tags.addObject()
        .put("name", "operations")
        .put("description", "The same paths for each service.");
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
    schemas.put("Problem", responses.problemSchema());
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
    var isOperations = operation.path().startsWith("/api/operations/");
    var shown = operation.path().replace("/" + service.name() + "/", "/{service}/");
    described.remove("tags");
    described.putArray("tags").add(isOperations ? "operations" : service.name());
    var method = operation.handler().getMethod();
    var controller = operation.handler().getBeanType().getSimpleName().replace("Controller", "");
    described.put("operationId", controller + "." + method.getName());
    described.put("summary", DisplayNames.of(method.getName()));
    var description = descriptions.getOrDefault(operation.method() + " " + shown, "");
    var roles = surface.rolesOf(operation.method(), operation.path());
    var isPublic = surface.isPublic(operation.method(), operation.path());
    described.put(
        "description",
        (description.isEmpty() ? "" : description + ". ")
            + (isPublic
                ? "Needs no token."
                : "For: "
                    + roles.stream().map(Enum::name).collect(Collectors.joining(", "))
                    + "."));
    var security = described.putArray("security");
    if (!isPublic) {
      security.addObject().putArray("token");
      var roleNames = described.putArray("x-roles");
      roles.forEach(role -> roleNames.add(role.name()));
    }
    RequestHeaders.describe(method, described, isOperations);
    responses.describe(service, operation, described, isPublic);
  }

  private static JsonNode examples(ObjectNode document, ObjectNode schemas) {
    var examples = new Examples(schemas);
    for (var operation :
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

  /**
   * Prefixes schemas with the service's name if another service uses the name for another schema.
   */
  private JsonNode renamed(Service service, JsonNode raw) {
    var text = raw.toString();
    for (var schema : raw.at("/components/schemas").properties()) {
      var other = schemas.get(schema.getKey());
      if (other != null && !other.equals(schema.getValue())) {
        var prefix = service.name().replaceAll("-.*", "");
        var name = Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1) + schema.getKey();
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
}

package org.fsmlight.contracts;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each service has a generated page in docs/services: database, events, listeners and API. */
class ServicePagesTests {

  static Iterable<Service> services() {
    return Service.ALL;
  }

  @ParameterizedTest
  @MethodSource("services")
  void pageMatchesTheCode(Service service) throws Exception {
    GeneratedFile.at("docs/services/" + service.name() + ".md").matches(page(service));
  }

  private static String page(Service service) {
    var page = new StringBuilder("# " + service.name() + "\n\n");
    page.append(ServicesTable.description(service)).append("\n\n");
    page.append("Generated from the code by `bin/contracts`; a test fails when they differ.\n\n");
    page.append("## Owns\n\nThe database `").append(service.database()).append("`");
    page.append(" and all its collections.\n\n");
    page.append("## Publishes\n\n");
    var published = new EventCatalog().publishedBy(service);
    page.append(published.isEmpty() ? "No events.\n\n" : listed(published) + "\n\n");
    page.append("## Listens\n\n");
    if (service.listens().isEmpty()) {
      page.append("It listens to no topic.\n\n");
    } else {
      page.append("| listener | consumer group | topics |\n|---|---|---|\n");
      for (var listener : service.listens()) {
        page.append(
            "| `%s` | %s | %s |\n"
                .formatted(
                    listener.name(),
                    listener.group().isEmpty()
                        ? "a separate one for each instance"
                        : "`" + listener.group() + "`",
                    listed(listener.topics())));
      }
      page.append("\n");
    }
    page.append(
            "## API\n\n"
                + "The full contract: `GET /openapi.json`. Operators also use `/api/operations/")
        .append(service.name())
        .append("`: see [operations](../operations.md).\n\n");
    page.append("| operation | who |\n|---|---|\n");
    operations(service)
        .forEach((operation, who) -> page.append("| `%s` | %s |\n".formatted(operation, who)));
    return page.toString();
  }

  private static Map<String, String> operations(Service service) {
    var document =
        JsonMapper.shared()
            .readTree(
                ProjectFiles.read(
                    ProjectFiles.ROOT.resolve(
                        "gateway/src/main/resources/contracts/openapi.json")));
    var operations = new TreeMap<String, String>();
    document
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) -> {
                      if (operation.path("tags").toString().contains(service.name())) {
                        var who =
                            operation
                                .path("x-roles")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", "));
                        operations.put(
                            method.toUpperCase(Locale.ROOT) + " " + path,
                            Objects.equals(who, "") ? "anyone" : who);
                      }
                    }));
    return operations;
  }

  private static String listed(Set<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}

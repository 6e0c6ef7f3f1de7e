package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The served OpenAPI document matches the controllers, and docs/api.md names every operation. */
class OpenApiTests {

  @Test
  void matchesTheControllers() throws Exception {
    var document = new OpenApiDocument();
    Service.ALL.forEach(document::add);

    for (var path : document.paths()) {
      assertThat(isRouted(path)).as("the gateway routes %s", path).isTrue();
    }
    GeneratedFile.at("gateway/src/main/resources/contracts/openapi.json")
        .matches(document.toJson());
    var undocumented = new TreeSet<>(document.operations());
    undocumented.removeAll(ProjectFiles.operations().keySet());
    undocumented.remove("POST /oauth2/token"); // docs/api.md describes it in a paragraph
    assertThat(undocumented).as("operations that docs/api.md does not name").isEmpty();
  }

  private static boolean isRouted(String path) {
    var called =
        PathContainer.parsePath(
            path.replace("{service}", Service.ALL.getFirst().name()).replaceAll("\\{[^}]*}", "x"));
    var patterns = new TreeSet<String>();
    Service.ALL.forEach(service -> service.paths().forEach(p -> patterns.add(withoutMethod(p))));
    return patterns.stream()
        .anyMatch(p -> PathPatternParser.defaultInstance.parse(p).matches(called));
  }

  /** A gateway's pattern begins with a method if another module serves the path's other methods. */
  private static String withoutMethod(String pattern) {
    return pattern.substring(pattern.indexOf('/'));
  }
}

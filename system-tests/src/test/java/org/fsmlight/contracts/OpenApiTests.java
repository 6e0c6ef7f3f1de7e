package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The served OpenAPI document says what the controllers do, and the pages name every operation. */
class OpenApiTests {

  @Test
  void isWhatTheControllersSay() throws Exception {
    var document = new OpenApiDocument();
    Service.ALL.forEach(document::add);

    for (String path : document.paths()) {
      assertThat(isRouted(path)).as("the gateway knows where %s lives", path).isTrue();
    }
    Committed.at("gateway/src/main/resources/contracts/openapi.json").is(document.written());
    var unnamed = new TreeSet<>(document.operations());
    unnamed.removeAll(Documented.operations().keySet());
    unnamed.remove("POST /oauth2/token"); // has a paragraph of its own there
    assertThat(unnamed).as("operations that docs/api.md does not name").isEmpty();
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

  /** Where another module serves the same path for another method, the gateway names the method. */
  private static String withoutMethod(String pattern) {
    return pattern.substring(pattern.indexOf('/'));
  }
}

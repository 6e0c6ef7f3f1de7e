package org.fsmlight.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares each successful response of the running product with the status that the served OpenAPI
 * document gives for its operation.
 */
final class DocumentedStatus {

  private static final Path DOCUMENT =
      Path.of("../gateway/src/main/resources/contracts/openapi.json");
  private static final List<Operations> PATHS = read();

  private DocumentedStatus() {}

  /** The statuses of a path's operations, by method. */
  private record Operations(String template, Pattern path, Map<String, Set<String>> statuses) {

    static Operations of(String template, JsonNode methods) {
      return new Operations(
          template,
          Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")),
          methods
              .propertyStream()
              .collect(
                  Collectors.toMap(
                      method -> method.getKey().toUpperCase(Locale.ROOT),
                      method ->
                          new TreeSet<>(method.getValue().path("responses").propertyNames()))));
    }

    long parameters() {
      return template.chars().filter(c -> c == '{').count();
    }
  }

  static void check(String method, URI uri, int status) {
    if (status < 200 || status > 299) {
      return;
    }
    PATHS.stream()
        .filter(operations -> operations.path().matcher(uri.getPath()).matches())
        .min(Comparator.comparingLong(Operations::parameters))
        .map(operations -> operations.statuses().get(method))
        .ifPresent(
            documented ->
                assertThat(documented)
                    .as("statuses of %s %s in openapi.json", method, uri.getPath())
                    .contains(Integer.toString(status)));
  }

  private static List<Operations> read() {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(DOCUMENT))
          .path("paths")
          .propertyStream()
          .map(path -> Operations.of(path.getKey(), path.getValue()))
          .toList();
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }
}

package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/operations.md lists exactly the meters of the code. */
class OperationsPageTests {

  private static final Path ROOT = Path.of("..");

  /** The creation or use of a meter: its name is the next literal. */
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?:Gauge\\.builder|Timer\\.builder|Counter\\.builder|DistributionSummary\\.builder"
              + "|\\.(?:counter|timer|gauge|summary))\\("
              + "\\s*(?:[^\")]*\\?\\s*\"([a-z]+(?:\\.[a-z]+)+)\"\\s*:\\s*)?\"([a-z]+(?:\\.[a-z]+)+)\"");

  private static final Pattern ON_PAGE = Pattern.compile("^\\| `([a-z]+(?:\\.[a-z]+)+)` \\|");

  @Test
  void listsExactlyTheMetersOfTheCode() throws IOException {
    var onPage = new TreeSet<String>();
    for (var line : section("## Metrics")) {
      ON_PAGE.matcher(line).results().forEach(match -> onPage.add(match.group(1)));
    }
    var inCode = new TreeSet<String>();
    try (var sources = Files.walk(ROOT)) {
      for (var source : sources.filter(OperationsPageTests::isMainSource).toList()) {
        IN_CODE
            .matcher(Files.readString(source))
            .results()
            .forEach(
                match -> {
                  inCode.add(match.group(2));
                  if (match.group(1) != null) {
                    inCode.add(match.group(1));
                  }
                });
      }
    }

    assertThat(onPage)
        .as("meters in docs/operations.md")
        .isEqualTo(inCode)
        .contains("fsm.outbox.depth", "fsm.events.published");
  }

  private static Iterable<String> section(String title) throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .toList();
  }

  private static boolean isMainSource(Path path) {
    return path.toString().contains("/src/main/java/") && path.toString().endsWith(".java");
  }
}

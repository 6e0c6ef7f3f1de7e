package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/problems.md lists exactly the problems of the code. */
class ProblemsPageTests {

  private static final Path ROOT = Path.of("..");

  /** A status or a factory method, then the slug as the next argument. */
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?:[A-Z]{2,}[A-Z_]*,|\\b(?:conflict|refused|problem)\\()\\s*\"([a-z]+(?:-[a-z]+)*)\"\\s*,");

  private static final Pattern ON_PAGE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  @Test
  void listsExactlyTheProblemsOfTheCode() throws IOException {
    var onPage = new TreeSet<String>();
    for (var line : Files.readAllLines(ROOT.resolve("docs/problems.md"))) {
      if (line.startsWith("| `")) {
        ON_PAGE.matcher(line.split("\\|")[1]).results().forEach(m -> onPage.add(m.group(1)));
      }
    }
    var inCode =
        new TreeSet<>(Set.of("method-not-allowed", "not-acceptable", "unsupported-media-type"));
    try (var sources = Files.walk(ROOT)) {
      for (var source : sources.filter(ProblemsPageTests::isMainSource).toList()) {
        var code = Files.readString(source);
        if (code.contains("Problem")) {
          inCode.addAll(
              IN_CODE.matcher(code).results().map(m -> m.group(1)).collect(Collectors.toSet()));
        }
      }
    }

    assertThat(onPage).isEqualTo(inCode);
  }

  private static boolean isMainSource(Path path) {
    return path.toString().contains("/src/main/java/") && path.toString().endsWith(".java");
  }
}

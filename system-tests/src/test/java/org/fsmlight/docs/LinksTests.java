package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of a document points to a file of the project. */
class LinksTests {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void everyLinkPointsToAFile() throws IOException {
    for (var page : pages()) {
      LINK.matcher(Files.readString(page))
          .results()
          .forEach(
              link ->
                  assertThat(page.resolveSibling(link.group(1))).as("linked in %s", page).exists());
    }
  }

  private static List<Path> pages() throws IOException {
    try (var front = Files.list(ROOT);
        var docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(front, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}

package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources and documents of all modules use plain words; {@link Wording} refuses the others. */
class WordingTests {

  private static final String[] ENDINGS = {
    "java", "ts", "svelte", "js", "css", "md", "yaml", "yml", "sh"
  };

  static Stream<Path> violations() {
    return files(Fixtures.folder("wording/violating"));
  }

  static Stream<Path> mended() {
    return files(Fixtures.folder("wording/mended"));
  }

  @Test
  void sourcesAndDocumentsUsePlainWords() throws IOException {
    var found = new ArrayList<String>();
    for (var file : Sources.ending(ENDINGS)) {
      if (!file.endsWith("Wording.java")) {
        Wording.violations(RootPom.ROOT.relativize(file), Files.readString(file))
            .forEach(found::add);
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("violations")
  void refusesEveryViolation(Path fixture) throws IOException {
    assertThat(Wording.violations(fixture, Files.readString(fixture))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("mended")
  void letsTheMendedPass(Path fixture) throws IOException {
    assertThat(Wording.violations(fixture, Files.readString(fixture))).isEmpty();
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

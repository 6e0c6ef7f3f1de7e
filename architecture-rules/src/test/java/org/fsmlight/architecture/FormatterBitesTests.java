package org.fsmlight.architecture;

import static com.google.googlejavaformat.java.RemoveUnusedImports.removeUnusedImports;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formatter of the build refuses ill-formatted code, and the build runs it. */
class FormatterBitesTests {
  static Stream<Path> violations() {
    return Fixtures.sources("format/violating").stream();
  }

  @ParameterizedTest
  @MethodSource("violations")
  void refusesIllFormattedCode(Path violation) throws Exception {
    var mended = Fixtures.folder("format/mended").resolve(violation.getFileName());
    var source = Files.readString(violation);

    assertThat(formatted(source)).isNotEqualTo(source).isEqualTo(Files.readString(mended));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void leavesCorrectedCodeAsItIs(Path violation) throws Exception {
    var mended =
        Files.readString(Fixtures.folder("format/mended").resolve(violation.getFileName()));

    assertThat(formatted(mended)).isEqualTo(mended);
  }

  @Test
  void buildChecksWithThisVersionInMainAndTest() throws Exception {
    var pom = new RootPom();
    var spotless = RootPom.plugin("spotless-maven-plugin");

    assertThat(pom.texts(spotless + "/executions/execution/goals/goal")).contains("check");
    assertThat(pom.texts(spotless + "//java/includes/include"))
        .contains("src/main/java/**/*.java", "src/test/java/**/*.java");
    assertThat(pom.texts(spotless + "//googleJavaFormat/version"))
        .singleElement()
        .satisfies(
            version ->
                assertThat(Formatter.class.getProtectionDomain().getCodeSource().getLocation())
                    .asString()
                    .contains("google-java-format-" + version + ".jar"));
  }

  private static String formatted(String source) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(removeUnusedImports(source));
  }
}

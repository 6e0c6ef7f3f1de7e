package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs javac with the arguments of the root pom and of {@code .mvn/jvm.config}. */
class NullAwayBitesTests {
  @TempDir Path temp;

  @Test
  void failsTheCompilationOfNullableValues() throws Exception {
    var violations = Fixtures.sources("nullaway/violating");

    var compilation = compile(violations);

    assertThat(compilation.exitCode()).isNotZero();
    assertThat(violations)
        .isNotEmpty()
        .allSatisfy(
            violation ->
                assertThat(compilation.output())
                    .containsPattern(violation.getFileName() + ":\\d+: error: \\[NullAway]"));
  }

  @Test
  void compilesTheCorrectedCode() throws Exception {
    var compilation = compile(Fixtures.sources("nullaway/mended"));

    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
  }

  @Test
  void everyViolationHasACorrectedVersion() {
    assertThat(Fixtures.sources("nullaway/violating"))
        .extracting(Path::getFileName)
        .isEqualTo(Fixtures.sources("nullaway/mended").stream().map(Path::getFileName).toList());
  }

  private Compilation compile(List<Path> sources) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    jvmConfig().map(option -> "-J" + option).forEach(command::add);
    command.addAll(
        new RootPom()
            .texts(
                RootPom.plugin("maven-compiler-plugin")
                    + "/configuration/compilerArgs/arg/text()"));
    command.addAll(List.of("-processorpath", Fixtures.classPath()));
    command.addAll(List.of("-classpath", Fixtures.classPath()));
    command.addAll(List.of("-d", temp.toString()));
    sources.forEach(source -> command.add(source.toString()));
    var javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Compilation(javac.waitFor(), output);
  }

  private static Stream<String> jvmConfig() throws IOException {
    return Files.readAllLines(RootPom.ROOT.resolve(".mvn/jvm.config")).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty());
  }

  private record Compilation(int exitCode, String output) {}
}

package org.fsmlight.quickstart.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Runs the tests of the page's time calculation, which is JavaScript, in Node.js. */
class ZoneTests {

  @TempDir Path folder;

  @Test
  void calculatesTimesAcrossClockChanges() throws Exception {
    assertThat(hasNode()).as("Node.js 20 or newer has to be on the PATH").isTrue();
    copy("sandbox/zone.js", "zone.mjs");
    copy("sandbox/zone.test.mjs", "zone.test.mjs");

    var node =
        new ProcessBuilder("node", "--test", "zone.test.mjs")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    var ended = node.waitFor(60, TimeUnit.SECONDS);
    node.destroyForcibly();

    assertThat(ended).as("ended in time").isTrue();
    assertThat(node.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
  }

  private void copy(String resource, String name) throws IOException {
    Files.writeString(
        folder.resolve(name),
        new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
  }
}

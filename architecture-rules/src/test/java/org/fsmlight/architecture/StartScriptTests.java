package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.fsmlight.architecture.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./start} in a copy of the project in which Java and Maven only say how they are called.
 */
class StartScriptTests {
  private static final Instant BUILT = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path temp;
  Path project;
  Path elsewhere;

  @BeforeEach
  void builtProject() throws Exception {
    Path real = temp.toRealPath();
    project = Files.createDirectories(real.resolve("the project"));
    elsewhere = Files.createDirectories(real.resolve("elsewhere"));
    Files.createDirectories(project.resolve("bin"));
    for (String script : new String[] {"start", "bin/jdk25.sh", "bin/quickstart.sh"}) {
      Files.copy(RootPom.ROOT.resolve(script), project.resolve(script));
    }
    assertThat(project.resolve("start").toFile().setExecutable(true)).isTrue();
    Shell.jdk(real.resolve("jdk-25"), "25.0.3");
    Shell.executable(
        real.resolve("tools/mvn"),
        "case \"$*\" in *-version*) echo 'Apache Maven 3.9.9' ;; *) echo mvn \"$@\" ;; esac");
    Shell.executable(real.resolve("tools/node"), "echo v20.19.0");
    Shell.executable(real.resolve("tools/npm"));
    source("quickstart/src/main/java/Quickstart.java", BUILT.minusSeconds(60));
    source("quickstart/target/lib/quickstart.jar", BUILT);
  }

  @Test
  void runsTheBuiltJarsWithDefaults() throws Exception {
    assertThat(start(project).said().lines())
        .endsWith(
            "-cp",
            project + "/quickstart/target/lib/*",
            "org.fsmlight.quickstart.Quickstart",
            "--port",
            "8080",
            "--data",
            project + "/data");
  }

  @Test
  void takesAFolderAsSeenByTheCaller() throws Exception {
    assertThat(start(elsewhere, "--port", "9000", "--data", "my data", "--fresh").said().lines())
        .endsWith("--port", "9000", "--data", elsewhere + "/my data", "--fresh");
  }

  @Test
  void worksThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("fsm"), Path.of("../the project/start"));

    assertThat(shell().run(elsewhere, link.toString()).said().lines())
        .contains(project + "/quickstart/target/lib/*");
  }

  @Test
  void buildsWhenNothingIsBuilt() throws Exception {
    Files.delete(project.resolve("quickstart/target/lib/quickstart.jar"));

    assertThat(start(project).said()).contains("takes minutes").contains("-pl quickstart -am");
  }

  @Test
  void buildsOnceWhenASourceIsNewer() throws Exception {
    source("team-service/src/main/java/Team.java", BUILT.plusSeconds(1));

    assertThat(start(project).said()).contains("Sources have changed").contains("mvn -q");
    assertThat(start(project).said()).doesNotContain("mvn");
  }

  @Test
  void doesNotBuildForWhatNpmInstalled() throws Exception {
    source("gateway/src/main/frontend/node_modules/vite/index.js", BUILT.plusSeconds(1));

    assertThat(start(project).said()).doesNotContain("mvn");
  }

  @Test
  void rehearsesOnceAfterEachBuild() throws Exception {
    assertThat(start(project).said()).contains("Rehearsing");

    source("quickstart/target/lib/fsm-light.aot", BUILT);

    assertThat(start(project).said())
        .doesNotContain("Rehearsing")
        .contains("-XX:AOTCache=" + project + "/quickstart/target/lib/fsm-light.aot");
  }

  @Test
  void handsItsProcessOverToJava() throws Exception {
    Run run = shell().run(project, "bash", "-c", "./start & echo started $!; wait");

    String pid =
        run.said().lines().filter(line -> line.startsWith("started")).findFirst().orElseThrow();
    assertThat(run.said().lines()).contains(pid.replace("started", "pid"));
  }

  @Test
  void refusesAnUnknownOption() throws Exception {
    Run run = start(project, "--prot", "9000");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.said()).startsWith("Unknown option: --prot").contains("Usage: ./start");
  }

  @Test
  void refusesAnOptionWithoutItsValue() throws Exception {
    assertThat(start(project, "--port").said()).startsWith("--port needs a value.");
    assertThat(start(project, "--port", "http").said()).startsWith("--port takes a number");
  }

  private Run start(Path from, String... options) throws Exception {
    String[] command = new String[options.length + 1];
    command[0] = project.resolve("start").toString();
    System.arraycopy(options, 0, command, 1, options.length);
    return shell().run(from, command);
  }

  private Shell shell() throws Exception {
    Path real = temp.toRealPath();
    return new Shell(
        Map.of(
            "JAVA_HOME",
            real.resolve("jdk-25").toString(),
            "PATH",
            real.resolve("tools") + ":/usr/bin:/bin"));
  }

  private void source(String name, Instant changed) throws Exception {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }
}

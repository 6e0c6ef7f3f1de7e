package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fsmlight.architecture.Shell.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./verify} makes of the reports: it must not call verified what is not. */
class VerifySummaryTests {
  @TempDir Path project;

  @Test
  void sumsUpAllReportsInItsLastLine() throws Exception {
    module("team-service", "<artifactId>test-support</artifactId>");
    report("team-service", "surefire", 5, 0, 0, 1);
    report("team-service", "failsafe", 3, 0, 0, 0);
    file("team-service/target/parts.txt", "embedded\nno Docker engine here\n");

    Run run = summary(0);

    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.said()).contains("on: embedded no Docker engine here");
    assertThat(run.said().lines()).endsWith("7 passed, 0 failed, 1 skipped");
  }

  @Test
  void failsWhenATestFailed() throws Exception {
    module("team-service", "");
    report("team-service", "surefire", 5, 1, 1, 0);

    Run run = summary(1);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said()).contains("NOT verified: tests failed.");
    assertThat(run.said().lines()).endsWith("3 passed, 2 failed, 0 skipped");
  }

  @Test
  void failsWhenTheBuildFailedAlthoughAllTestsPassed() throws Exception {
    module("team-service", "");
    report("team-service", "surefire", 5, 0, 0, 0);

    assertThat(summary(1).exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhenNoTestRan() throws Exception {
    module("team-service", "");

    Run run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said()).contains("NOT verified: no test ran.");
  }

  @Test
  void failsWhenIntegrationTestsDoNotSayOnWhatTheyRan() throws Exception {
    module("team-service", "<artifactId>test-support</artifactId>");
    report("team-service", "failsafe", 3, 0, 0, 0);

    Run run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said()).contains("team-service does not say which parts");
  }

  @Test
  void failsWhenIntegrationTestsDidNotRun() throws Exception {
    module("team-service", "");
    report("team-service", "surefire", 5, 0, 0, 0);
    file("team-service/src/test/java/InvitationIT.java", "");

    Run run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said()).contains("the integration tests of team-service did not run");
  }

  @Test
  void countsTheTestsOfPages() throws Exception {
    module("gateway", "");
    file("gateway/src/main/frontend/package.json", "{}");
    report("gateway", "surefire", 2, 0, 0, 0);
    report("gateway", "frontend", 4, 0, 0, 1);

    Run run = summary(0);

    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.said()).contains("tests of pages     3 passed, 0 failed, 1 skipped");
    assertThat(run.said().lines()).endsWith("5 passed, 0 failed, 1 skipped");
  }

  @Test
  void failsWhenTheTestsOfPagesDidNotRun() throws Exception {
    module("gateway", "");
    file("gateway/src/main/frontend/package.json", "{}");
    report("gateway", "surefire", 2, 0, 0, 0);

    Run run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said()).contains("NOT verified: the tests of the pages in gateway did not run.");
  }

  private Run summary(int build) throws Exception {
    return new Shell(Map.of())
        .run(
            project,
            "bash",
            "-c",
            "set -uo pipefail; . %s/bin/summary.sh; summary %d".formatted(RootPom.ROOT, build));
  }

  private void module(String name, String dependency) throws Exception {
    file(name + "/pom.xml", "<project>" + dependency + "</project>");
  }

  private void report(
      String module, String plugin, int tests, int failures, int errors, int skipped)
      throws Exception {
    file(
        module + "/target/" + plugin + "-reports/TEST-" + plugin + ".xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="t" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d" flakes="0">
        </testsuite>
        """
            .formatted(tests, errors, skipped, failures));
  }

  private void file(String name, String text) throws Exception {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

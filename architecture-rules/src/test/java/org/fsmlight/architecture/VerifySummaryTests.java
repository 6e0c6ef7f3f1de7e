package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fsmlight.architecture.Shell.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The summary of {@code ./verify}, read from reports. It must not report unverified results as
 * verified.
 */
class VerifySummaryTests {
  @TempDir Path project;

  @Test
  void sumsUpAllReportsInItsLastLine() throws Exception {
    module("team-service", "<artifactId>test-support</artifactId>");
    report("team-service", "surefire", 5, 0, 0, 1);
    report("team-service", "failsafe", 3, 0, 0, 0);
    file("team-service/target/parts.txt", "embedded\nno Docker engine here\n");

    var run = summary(0);

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("on: embedded no Docker engine here");
    assertThat(run.output().lines()).endsWith("7 passed, 0 failed, 1 skipped");
  }

  @Test
  void failsWhenATestFailed() throws Exception {
    module("team-service", "");
    report("team-service", "surefire", 5, 1, 1, 0);

    var run = summary(1);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("NOT verified: tests failed.");
    assertThat(run.output().lines()).endsWith("3 passed, 2 failed, 0 skipped");
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

    var run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("NOT verified: no test ran.");
  }

  @Test
  void failsWhenIntegrationTestsDoNotReportTheirParts() throws Exception {
    module("team-service", "<artifactId>test-support</artifactId>");
    report("team-service", "failsafe", 3, 0, 0, 0);

    var run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("team-service does not say which parts");
  }

  @Test
  void failsWhenIntegrationTestsDidNotRun() throws Exception {
    module("team-service", "");
    report("team-service", "surefire", 5, 0, 0, 0);
    file("team-service/src/test/java/InvitationIT.java", "");

    var run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("the integration tests of team-service did not run");
  }

  @Test
  void countsTheTestsOfPages() throws Exception {
    module("gateway", "");
    file("gateway/src/main/frontend/package.json", "{}");
    report("gateway", "surefire", 2, 0, 0, 0);
    report("gateway", "frontend", 4, 0, 0, 1);

    var run = summary(0);

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("tests of pages     3 passed, 0 failed, 1 skipped");
    assertThat(run.output().lines()).endsWith("5 passed, 0 failed, 1 skipped");
  }

  @Test
  void failsWhenTheTestsOfPagesDidNotRun() throws Exception {
    module("gateway", "");
    file("gateway/src/main/frontend/package.json", "{}");
    report("gateway", "surefire", 2, 0, 0, 0);

    var run = summary(0);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output())
        .contains("NOT verified: the tests of the pages in gateway did not run.");
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
    var file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

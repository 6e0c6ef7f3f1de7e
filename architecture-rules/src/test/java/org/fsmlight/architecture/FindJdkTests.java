package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fsmlight.architecture.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts do to find a JDK 25, Maven and Node.js; the one sentence when there is none. */
class FindJdkTests {
  @TempDir Path temp;
  Path jdk17;
  Path jdk25;
  Path jdk26;

  @BeforeEach
  void someJdks() throws Exception {
    jdk17 = Shell.jdk(temp.resolve("jdk-17"), "17.0.15");
    jdk25 = Shell.jdk(temp.resolve("jdk-25"), "25.0.3");
    jdk26 = Shell.jdk(temp.resolve("jdk-26"), "26");
  }

  @Test
  void keepsTheOneJavaHomeNames() throws Exception {
    assertThat(found(jdk26, jdk25)).isEqualTo(new Run(0, jdk26.toString()));
  }

  @Test
  void looksElsewhereWhenJavaHomeIsTooOld() throws Exception {
    assertThat(found(jdk17, jdk17, jdk26, jdk25)).isEqualTo(new Run(0, jdk25.toString()));
  }

  @Test
  void takesANewerOneWhenThereIsNo25() throws Exception {
    assertThat(found(jdk17, jdk26, jdk17)).isEqualTo(new Run(0, jdk26.toString()));
  }

  @Test
  void takesNoRuntimeWithoutCompiler() throws Exception {
    Path runtime = Shell.jdk(temp.resolve("jre-25"), "25.0.3");
    assertThat(runtime.resolve("bin/javac").toFile().delete()).isTrue();

    assertThat(found(runtime, runtime).exitCode()).isEqualTo(1);
  }

  @Test
  void saysInOneSentenceThatThereIsNone() throws Exception {
    Run run = found(jdk17, jdk17);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said().lines())
        .singleElement()
        .asString()
        .startsWith("FSM Light needs a JDK 25, and none was found in JAVA_HOME (" + jdk17 + ")");
  }

  @Test
  void saysInOneSentenceThatMavenIsMissing() throws Exception {
    Run run = maven(temp.resolve("empty"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said().lines()).singleElement().asString().contains("no mvn on the PATH");
  }

  @Test
  void saysInOneSentenceThatMavenIsTooOld() throws Exception {
    Shell.executable(temp.resolve("tools/mvn"), "echo 'Apache Maven 3.6.3'");

    Run run = maven(temp.resolve("tools"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said().lines()).singleElement().asString().contains("mvn is 3.6.3");
  }

  @Test
  void takesMaven38() throws Exception {
    Shell.executable(temp.resolve("tools/mvn"), "echo 'Apache Maven 3.8.7'");

    assertThat(maven(temp.resolve("tools"))).isEqualTo(new Run(0, ""));
  }

  @Test
  void saysInOneSentenceThatNodeIsMissing() throws Exception {
    Run run = node(temp.resolve("empty"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said().lines()).singleElement().asString().contains("Node.js 20.19 or newer");
  }

  @Test
  void saysInOneSentenceThatNodeIsTooOld() throws Exception {
    assertThat(node("v18.20.4").said().lines())
        .singleElement()
        .asString()
        .contains("node is 18.20.4");
    assertThat(node("v20.18.1").exitCode()).isEqualTo(1);
  }

  @Test
  void takesNode20() throws Exception {
    assertThat(node("v20.19.0")).isEqualTo(new Run(0, ""));
    assertThat(node("v24.1.0")).isEqualTo(new Run(0, ""));
  }

  private Run node(String version) throws Exception {
    Path tools = temp.resolve("node " + version);
    Shell.executable(tools.resolve("node"), "echo " + version);
    Shell.executable(tools.resolve("npm"));
    return node(tools);
  }

  private Run node(Path tools) throws Exception {
    return find("find_node", tools);
  }

  private Run found(Path javaHome, Path... installed) throws Exception {
    StringBuilder folders = new StringBuilder();
    for (Path jdk : installed) {
      folders.append("echo ").append(jdk).append("; ");
    }
    return new Shell(Map.of("JAVA_HOME", javaHome.toString()))
        .run(
            temp,
            "bash",
            "-c",
            ". %s/bin/jdk25.sh; jdk_folders() { %s }; find_jdk; echo \"$JAVA_HOME\""
                .formatted(RootPom.ROOT, folders));
  }

  private Run maven(Path tools) throws Exception {
    return find("find_maven", tools);
  }

  /** The few tools needed, and what is looked for only if the folder has it. */
  private Run find(String what, Path tools) throws Exception {
    return new Shell(Map.of())
        .run(
            temp,
            "bash",
            "-c",
            ". %s/bin/jdk25.sh; sed() { /bin/sed \"$@\"; }; head() { /usr/bin/head \"$@\"; }; PATH='%s'; %s"
                .formatted(RootPom.ROOT, tools, what));
  }
}

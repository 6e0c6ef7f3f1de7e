package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fsmlight.architecture.Shell.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the scripts find a JDK 25, Maven and Node.js, and the one sentence they print when one is
 * missing.
 */
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
  void keepsTheJdkOfJavaHome() throws Exception {
    assertThat(found(jdk26, jdk25)).isEqualTo(new Run(0, jdk26.toString()));
  }

  @Test
  void looksElsewhereWhenJavaHomeIsTooOld() throws Exception {
    assertThat(found(jdk17, jdk17, jdk26, jdk25)).isEqualTo(new Run(0, jdk25.toString()));
  }

  @Test
  void usesANewerJdkWhenThereIsNo25() throws Exception {
    assertThat(found(jdk17, jdk26, jdk17)).isEqualTo(new Run(0, jdk26.toString()));
  }

  @Test
  void ignoresARuntimeWithoutCompiler() throws Exception {
    var runtime = Shell.jdk(temp.resolve("jre-25"), "25.0.3");
    assertThat(runtime.resolve("bin/javac").toFile().delete()).isTrue();

    assertThat(found(runtime, runtime).exitCode()).isEqualTo(1);
  }

  @Test
  void saysInOneSentenceThatThereIsNoJdk() throws Exception {
    var run = found(jdk17, jdk17);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output().lines())
        .singleElement()
        .asString()
        .startsWith("FSM Light needs a JDK 25, and none was found in JAVA_HOME (" + jdk17 + ")");
  }

  @Test
  void saysInOneSentenceThatMavenIsMissing() throws Exception {
    var run = maven(temp.resolve("empty"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output().lines()).singleElement().asString().contains("no mvn on the PATH");
  }

  @Test
  void saysInOneSentenceThatMavenIsTooOld() throws Exception {
    Shell.executable(temp.resolve("tools/mvn"), "echo 'Apache Maven 3.6.3'");

    var run = maven(temp.resolve("tools"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output().lines()).singleElement().asString().contains("mvn is 3.6.3");
  }

  @Test
  void acceptsMaven38() throws Exception {
    Shell.executable(temp.resolve("tools/mvn"), "echo 'Apache Maven 3.8.7'");

    assertThat(maven(temp.resolve("tools"))).isEqualTo(new Run(0, ""));
  }

  @Test
  void saysInOneSentenceThatNodeIsMissing() throws Exception {
    var run = node(temp.resolve("empty"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output().lines()).singleElement().asString().contains("Node.js 20.19 or newer");
  }

  @Test
  void saysInOneSentenceThatNodeIsTooOld() throws Exception {
    assertThat(node("v18.20.4").output().lines())
        .singleElement()
        .asString()
        .contains("node is 18.20.4");
    assertThat(node("v20.18.1").exitCode()).isEqualTo(1);
  }

  @Test
  void acceptsNode20() throws Exception {
    assertThat(node("v20.19.0")).isEqualTo(new Run(0, ""));
    assertThat(node("v24.1.0")).isEqualTo(new Run(0, ""));
  }

  private Run node(String version) throws Exception {
    var tools = temp.resolve("node " + version);
    Shell.executable(tools.resolve("node"), "echo " + version);
    Shell.executable(tools.resolve("npm"));
    return node(tools);
  }

  private Run node(Path tools) throws Exception {
    return find("find_node", tools);
  }

  private Run found(Path javaHome, Path... installed) throws Exception {
    var folders = new StringBuilder();
    for (var jdk : installed) {
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

  /** Runs a function with the basic tools and only the given folder on the path. */
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

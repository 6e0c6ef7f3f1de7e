package org.fsmlight.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that is killed with {@code SIGKILL} in the middle of its work. */
final class KilledProcess {

  private KilledProcess() {}

  /** Runs a process to its end in which no file can exceed the given size. */
  static List<String[]> acknowledgedUnderFileLimit(
      int megabytes, Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add("ulimit -f " + megabytes * 2048 + "; exec \"$@\"");
    command.add("limited");
    command.addAll(java(main, arguments));
    return acknowledged(command, Integer.MAX_VALUE);
  }

  /** Kills a process after so many acknowledgements, and returns all it has printed. */
  static List<String[]> acknowledgedBy(Class<?> main, int atLeast, String... arguments)
      throws IOException, InterruptedException {
    var acknowledged = acknowledged(java(main, arguments), atLeast);
    if (acknowledged.size() < atLeast) {
      throw new IllegalStateException(main + " ended early, after " + acknowledged.size());
    }
    return acknowledged;
  }

  private static List<String> java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String[]> acknowledged(List<String> command, int killAt)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String[]> acknowledged = new ArrayList<>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = output.readLine()) != null) {
        var words = line.split(" ");
        if (words[0].equals("ack") && words.length == 3) {
          acknowledged.add(words);
        }
        if (acknowledged.size() == killAt) {
          // Process.destroy would close the output, which still contains acknowledgements.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    return acknowledged;
  }
}

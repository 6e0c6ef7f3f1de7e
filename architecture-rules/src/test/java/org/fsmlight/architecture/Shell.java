package org.fsmlight.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs bash with none of this machine's environment except its basic tools. */
final class Shell {
  private final Map<String, String> environment;

  Shell(Map<String, String> environment) {
    this.environment = environment;
  }

  Run run(Path folder, String... command) throws Exception {
    var shell = new ProcessBuilder(command).directory(folder.toFile());
    shell.environment().clear();
    shell.environment().put("PATH", "/usr/bin:/bin");
    shell.environment().put("HOME", folder.toString());
    shell.environment().putAll(environment);
    var process = shell.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output.strip());
  }

  static Path executable(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, Stream.concat(Stream.of("#!/bin/sh"), Stream.of(lines)).toList());
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
    return file;
  }

  /** A folder that looks like a JDK; its java prints its process id and arguments. */
  static Path jdk(Path home, String version) throws IOException {
    executable(home.resolve("bin/javac"));
    executable(home.resolve("bin/java"), "echo pid $$", "for word; do echo \"$word\"; done");
    Files.write(home.resolve("release"), List.of("JAVA_VERSION=\"" + version + "\""));
    return home;
  }

  record Run(int exitCode, String output) {}
}

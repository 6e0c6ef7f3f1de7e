package org.fsmlight.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The data folder of the parts of one process, below {@code target}. It stays after the process has
 * ended, for inspection; a later process removes it.
 */
final class PartsFolder {

  private static final Path TARGET = Path.of("target");
  private static final Path ALL = TARGET.resolve("parts");

  private final Path path;

  private PartsFolder(Path path) {
    this.path = path;
  }

  static PartsFolder ofThisProcess() {
    try {
      Files.createDirectories(ALL);
      removeFoldersOfDeadProcesses();
      var own = ALL.resolve(String.valueOf(ProcessHandle.current().pid()));
      FileSystemUtils.deleteRecursively(own);
      return new PartsFolder(Files.createDirectory(own));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + ALL.toAbsolutePath(), e);
    }
  }

  private static void removeFoldersOfDeadProcesses() throws IOException {
    try (var folders = Files.list(ALL)) {
      for (var folder : folders.toList()) {
        long pid = Long.parseLong(folder.getFileName().toString());
        if (ProcessHandle.of(pid).isEmpty()) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  Path part(String name) {
    return path.resolve(name);
  }

  /** Records once for each flavour and module which parts the tests ran on. */
  void report(String flavour) {
    System.out.println("Integration tests run on these parts: " + flavour);
    var report = TARGET.resolve("parts.txt");
    try {
      if (!Files.exists(report) || !Files.readAllLines(report).contains(flavour)) {
        Files.write(report, List.of(flavour), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + report.toAbsolutePath(), e);
    }
  }
}

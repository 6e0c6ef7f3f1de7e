package org.fsmlight.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The pushes, one a line in a file that is written anew when half of it is too old. */
final class PushLog implements AutoCloseable {

  static final int MAX_PUSHES = 5_000;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Path file;
  private final Deque<Push> pushes = new ArrayDeque<>();
  private OutputStream lines;
  private int linesInFile;

  private PushLog(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        restore(line);
      }
    }
    // Also removes what a killed process left of its last line.
    this.lines = rewritten();
  }

  static PushLog open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new PushLog(folder.resolve("pushes.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the pushes in " + folder, e);
    }
  }

  private void restore(String line) {
    try {
      remember(json.readValue(line, Push.class));
    } catch (JacksonException e) {
      // Half a line: the process was killed before it could say that it had taken the push.
    }
  }

  /** In the file when this returns. */
  synchronized void keep(Push push) throws IOException {
    if (linesInFile >= 2 * MAX_PUSHES) {
      lines.close();
      lines = rewritten();
    }
    lines.write(line(push));
    linesInFile++;
    remember(push);
  }

  private void remember(Push push) {
    pushes.addFirst(push);
    if (pushes.size() > MAX_PUSHES) {
      pushes.removeLast();
    }
  }

  private OutputStream rewritten() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(fresh)) {
      for (Push push : pushes.reversed()) {
        out.write(line(push));
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    linesInFile = pushes.size();
    return Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  private byte[] line(Push push) {
    byte[] value = json.writeValueAsBytes(push);
    byte[] line = Arrays.copyOf(value, value.length + 1);
    line[value.length] = '\n';
    return line;
  }

  synchronized List<Push> newestFirst() {
    return List.copyOf(pushes);
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

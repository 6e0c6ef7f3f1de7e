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

/** The pushes, one per line of a file. The file is rewritten when half of it has expired. */
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
      for (var line : Files.readAllLines(file)) {
        restore(line);
      }
    }
    // This also removes the incomplete last line of a killed process.
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
      // The line is incomplete: the process was killed before it accepted the push.
    }
  }

  /** Adds a push. It is in the file when this returns. */
  synchronized void add(Push push) throws IOException {
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
    var fresh = file.resolveSibling(file.getFileName() + ".part");
    try (var out = Files.newOutputStream(fresh)) {
      for (var push : pushes.reversed()) {
        out.write(line(push));
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    linesInFile = pushes.size();
    return Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  private byte[] line(Push push) {
    var value = json.writeValueAsBytes(push);
    var line = Arrays.copyOf(value, value.length + 1);
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

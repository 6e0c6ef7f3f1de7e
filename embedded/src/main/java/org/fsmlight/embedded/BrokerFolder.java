package org.fsmlight.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's folder. It is formatted once, completely or not at all. */
final class BrokerFolder {

  private static final String LOG = "log";
  private static final String MARKER = "formatted";

  private BrokerFolder() {}

  static Path formatted(Path folder) {
    var data = folder.resolve(LOG);
    var marker = folder.resolve(MARKER);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(marker)) {
        // A process that was killed while formatting leaves no marker and no data.
        delete(data);
        format(data);
        Files.createFile(marker);
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare the broker's folder " + folder, e);
    }
  }

  /** Kafka writes a file in an orderly stop, and removes it at the start. */
  static boolean wasKilled(Path folder) {
    return Files.exists(folder.resolve(MARKER))
        && !Files.exists(folder.resolve(LOG).resolve(".kafka_cleanshutdown"));
  }

  private static void format(Path data) throws IOException {
    Files.createDirectories(data);
    var formatter =
        new Formatter()
            .setClusterId(Uuid.randomUuid().toString())
            .setNodeId(BrokerSettings.NODE)
            .setControllerListenerName(BrokerSettings.CONTROLLER)
            .setMetadataLogDirectory(data.toString())
            .addDirectory(data.toString())
            .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
    try {
      formatter.run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Kafka could not format " + data, e);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var all = Files.walk(tree)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

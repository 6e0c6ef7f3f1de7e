package org.fsmlight.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product in one JVM, like {@code ./start}. The JVM is a child process of the test run. */
public final class OneJvmProduct implements Product {

  private final Path data;
  private final Path outputFile;
  private final int port;
  private final Map<String, String> settings;
  private Process process;

  private OneJvmProduct(Path data, int port, Map<String, String> settings) {
    this.data = data;
    this.port = port;
    this.settings = settings;
    this.outputFile = data.resolveSibling(data.getFileName() + ".out");
  }

  public static OneJvmProduct startNew() {
    return startNew(Map.of());
  }

  /**
   * @param settings environment variables
   */
  public static OneJvmProduct startNew(Map<String, String> settings) {
    try {
      var target = Files.createDirectories(Path.of("target", "products").toAbsolutePath());
      var product =
          new OneJvmProduct(
              Files.createTempDirectory(target, "data"), FreePorts.first(1), settings);
      product.startOrKill();
      return product;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Kills the process if it does not become ready: no caller has it yet. */
  private void startOrKill() {
    try {
      start();
    } catch (RuntimeException | Error fault) {
      kill();
      throw fault;
    }
  }

  @Override
  public void start() {
    try {
      Files.deleteIfExists(outputFile);
      var builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Djdk.virtualThreadScheduler.parallelism=16",
                  "-cp",
                  System.getProperty("product.jars") + "/*",
                  "org.fsmlight.quickstart.Quickstart",
                  "--port",
                  Integer.toString(port),
                  "--data",
                  data.toString())
              .redirectErrorStream(true)
              .redirectOutput(outputFile.toFile());
      builder.environment().putAll(settings);
      process = builder.start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Awaitility.await("ready")
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofMillis(50))
        .until(this::readyOrEnded);
    if (!process.isAlive()) {
      throw new AssertionError("the product ended: " + output());
    }
  }

  private boolean readyOrEnded() {
    return output().contains("Ready: ") || !process.isAlive();
  }

  @Override
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Sends SIGTERM, waits for the end and returns the exit code. */
  public int stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("still running 30 s after SIGTERM: " + output());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  @Override
  public String url() {
    return "http://localhost:" + port;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path logs() {
    return data.resolve("logs");
  }

  /** The data folder: broker, store and logs. */
  public Path data() {
    return data;
  }

  /** The standard output of the last start. */
  public String output() {
    try {
      return Files.exists(outputFile) ? Files.readString(outputFile, UTF_8) : "";
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

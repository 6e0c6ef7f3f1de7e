package org.fsmlight.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as {@code ./start} runs it: everything in one JVM, which is a process of its own. */
public final class RunningProduct implements Product {

  private final Path data;
  private final Path output;
  private final int port;
  private final Map<String, String> settings;
  private Process process;

  private RunningProduct(Path data, int port, Map<String, String> settings) {
    this.data = data;
    this.port = port;
    this.settings = settings;
    this.output = data.resolveSibling(data.getFileName() + ".out");
  }

  public static RunningProduct begin() {
    return begin(Map.of());
  }

  /**
   * @param settings as environment variables
   */
  public static RunningProduct begin(Map<String, String> settings) {
    try {
      var target = Files.createDirectories(Path.of("target", "products").toAbsolutePath());
      var product =
          new RunningProduct(Files.createTempDirectory(target, "data"), freePort(), settings);
      product.startOrEnd();
      return product;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Nobody else could end what never became ready. */
  private void startOrEnd() {
    try {
      start();
    } catch (RuntimeException | Error notReady) {
      kill();
      throw notReady;
    }
  }

  @Override
  public void start() {
    try {
      Files.deleteIfExists(output);
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
              .redirectOutput(output.toFile());
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
      throw new AssertionError("it ended: " + printed());
    }
  }

  private boolean readyOrEnded() {
    return printed().contains("Ready: ") || !process.isAlive();
  }

  @Override
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void kill(String service) {
    kill();
  }

  /** As by SIGTERM. */
  public int stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("still running 30 s after SIGTERM: " + printed());
      }
    } catch (InterruptedException stopped) {
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

  /** Where everything is kept. */
  public Path data() {
    return data;
  }

  public String printed() {
    try {
      return Files.exists(output) ? Files.readString(output, UTF_8) : "";
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

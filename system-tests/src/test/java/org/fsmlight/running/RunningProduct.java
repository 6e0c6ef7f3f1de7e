package org.fsmlight.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as {@code ./start} runs it: a process of its own on a data folder of its own. */
public final class RunningProduct implements AutoCloseable {

  private static RunningProduct shared;

  private final Path data;
  private final Path output;
  private final int port;
  private Process process;

  private RunningProduct(Path data, int port) {
    this.data = data;
    this.port = port;
    this.output = data.resolveSibling(data.getFileName() + ".out");
  }

  /** One product for all stories that leave it running, started when first needed. */
  public static synchronized RunningProduct shared() {
    if (shared == null) {
      shared = fresh();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::kill));
    }
    return shared;
  }

  /** A product of the story's own, to be killed and restarted. */
  public static RunningProduct fresh() {
    try {
      var target = Files.createDirectories(Path.of("target", "products").toAbsolutePath());
      var product = new RunningProduct(Files.createTempDirectory(target, "data"), freePort());
      product.start();
      return product;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public void start() {
    try {
      Files.deleteIfExists(output);
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("product.jars") + "/*",
                  "org.fsmlight.quickstart.Quickstart",
                  "--port",
                  Integer.toString(port),
                  "--data",
                  data.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Awaitility.await("ready")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(this::readyOrEnded);
    if (!process.isAlive()) {
      throw new AssertionError("it ended: " + printed());
    }
  }

  private boolean readyOrEnded() {
    return printed().contains("Ready: ") || !process.isAlive();
  }

  /** As by {@code kill -9}: no shutdown hook runs. */
  public void kill() {
    process.destroyForcibly().onExit().join();
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

  public String url() {
    return "http://localhost:" + port;
  }

  public int port() {
    return port;
  }

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

  /** What all services have logged. */
  public List<String> log() {
    try {
      return Files.readAllLines(data.resolve("logs").resolve("fsm-light.log"));
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

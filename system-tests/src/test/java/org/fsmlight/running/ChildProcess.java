package org.fsmlight.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A program of the product in its own process, configured by environment variables only. */
final class ChildProcess {

  private static final Duration TIMEOUT = Duration.ofMinutes(6);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final URI health;
  private final Path log;
  private Process process;

  /**
   * @param health responds with 200 once the program is ready
   */
  ChildProcess(
      String name, List<String> command, Map<String, String> environment, URI health, Path log) {
    this.name = name;
    this.command = command;
    this.environment = environment;
    this.health = health;
    this.log = log;
  }

  String name() {
    return name;
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Starts the process unless it runs; returns before the program is ready. */
  void launch() {
    if (isRunning()) {
      return;
    }
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(ChildProcess::configuresProgram);
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  void awaitReady() {
    Awaitility.await(name + " ready")
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> isReady() || !isRunning());
    if (!isRunning()) {
      throw new AssertionError(name + " ended: " + lastLines());
    }
  }

  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Sends SIGTERM and waits for the end of the process. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        throw new AssertionError(name + " still running 40 s after SIGTERM");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady() {
    var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notReady) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String lastLines() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static boolean configuresProgram(String variable) {
    return variable.matches("(FSM|SPRING|SERVER|MANAGEMENT|LOGGING)_.*|JAVA_TOOL_OPTIONS");
  }
}

package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the board's stream, like a browser's EventSource. */
final class OpenBoard implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** A block of the stream: an event, or a comment, which has an empty name. */
  record Block(String event, String id, String data, long nanoTime) {

    JsonNode json() {
      return JSON.readTree(data);
    }

    String text(String pointer) {
      return json().at(pointer).asString("");
    }

    boolean isOf(String card) {
      return event.equals("card") && text("/id").equals(card);
    }
  }

  private final InputStream stream;
  private final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();
  private volatile boolean isOver;

  private OpenBoard(InputStream stream) {
    this.stream = stream;
    Thread.startVirtualThread(this::listen);
  }

  static OpenBoard open(int port, String token, String query, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/board/stream" + query))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new OpenBoard(response.body());
  }

  private void listen() {
    try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(stream))) {
      var block = new ArrayList<String>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          blocks.add(
              new Block(field(block, "event"), field(block, "id"), field(block, "data"), now()));
          block.clear();
        } else {
          block.add(line);
        }
      }
    } catch (IOException closed) {
      // by the test or by the service
    }
    isOver = true;
  }

  private static long now() {
    return System.nanoTime();
  }

  private static String field(List<String> block, String name) {
    return block.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  /** Returns the next block. */
  Block next() throws InterruptedException {
    var next = blocks.poll(20, SECONDS);
    assertThat(next).as("blocks within 20 s").isNotNull();
    return next;
  }

  /** Returns the next block that matches, and skips those before it. */
  Block next(Predicate<Block> wanted) throws InterruptedException {
    Block next;
    do {
      next = next();
    } while (!wanted.test(next));
    return next;
  }

  Block next(String event) throws InterruptedException {
    return next(one -> one.event().equals(event));
  }

  /** Returns the blocks that have arrived and were not read. */
  List<Block> rest() {
    var rest = new ArrayList<Block>();
    blocks.drainTo(rest);
    return rest;
  }

  boolean isOver() {
    return isOver;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}

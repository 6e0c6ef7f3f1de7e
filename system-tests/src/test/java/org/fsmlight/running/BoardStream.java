package org.fsmlight.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The server-sent events that an open board has received so far. */
public final class BoardStream implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final URI stream;
  private final ApiUser user;
  private volatile boolean closed;

  private BoardStream(URI stream, ApiUser user) {
    this.stream = stream;
    this.user = user;
  }

  /**
   * Opens the stream and follows it until closed. A stream that ends, as it does when its token
   * expires, is resumed after the last event.
   *
   * @param url an instance of dispatch-service, or the gateway
   */
  public static BoardStream at(String url, ApiUser user) {
    var board = new BoardStream(URI.create(url + "/api/board/stream"), user);
    var first = board.connect();
    Thread.ofVirtual().start(() -> board.follow(first));
    return board;
  }

  private void follow(Stream<String> first) {
    for (var stream = first; !closed; stream = closed ? Stream.empty() : connect()) {
      try {
        stream.forEach(lines::add);
      } catch (UncheckedIOException disconnected) {
        lines.add("");
      }
    }
  }

  private Stream<String> connect() {
    var request = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + user.token());
    lines.stream()
        .filter(line -> line.startsWith("id: "))
        .reduce((earlier, later) -> later)
        .ifPresent(last -> request.header("Last-Event-ID", last.substring("id: ".length())));
    try {
      var response = client.send(request.build(), BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new AssertionError("the stream responded with " + response.statusCode());
      }
      return response.body();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Event ids of all received cards, in order. */
  public List<String> eventIds() {
    return cards().map(card -> field(card, "id: ")).toList();
  }

  public boolean hasReceived(String call) {
    return cards().anyMatch(card -> field(card, "data: ").contains(call));
  }

  private Stream<List<String>> cards() {
    return Stream.of(String.join("\n", lines).split("\n\n"))
        .map(event -> List.of(event.split("\n")))
        .filter(event -> event.contains("event: card") && event.size() == 3);
  }

  private static String field(List<String> event, String name) {
    return event.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    closed = true;
    client.shutdownNow();
  }
}

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

/** Somebody's open board: what its stream of changes told so far. */
public final class OpenBoard implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final URI stream;
  private final Person who;
  private volatile boolean closed;

  private OpenBoard(URI stream, Person who) {
    this.stream = stream;
    this.who = who;
  }

  /**
   * Follows until it is closed; a stream that ends, as it does with its token, is resumed.
   *
   * @param url an instance of dispatch-service, or the gateway
   */
  public static OpenBoard at(String url, Person who) {
    var board = new OpenBoard(URI.create(url + "/api/board/stream"), who);
    var first = board.opened();
    Thread.ofVirtual().start(() -> board.follow(first));
    return board;
  }

  private void follow(Stream<String> first) {
    for (var told = first; !closed; told = closed ? Stream.empty() : opened()) {
      try {
        told.forEach(lines::add);
      } catch (UncheckedIOException brokenOff) {
        lines.add("");
      }
    }
  }

  private Stream<String> opened() {
    var question = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + who.token());
    lines.stream()
        .filter(line -> line.startsWith("id: "))
        .reduce((earlier, later) -> later)
        .ifPresent(last -> question.header("Last-Event-ID", last.substring("id: ".length())));
    try {
      var answer = client.send(question.build(), BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the stream answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The ids of all cards told, in order. */
  public List<String> ids() {
    return cards().map(card -> field(card, "id: ")).toList();
  }

  public boolean toldOf(String call) {
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

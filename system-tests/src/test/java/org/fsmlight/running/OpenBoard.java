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

  /**
   * @param url an instance of dispatch-service, or the gateway
   */
  public static OpenBoard at(String url, Person who) {
    var board = new OpenBoard();
    var question =
        HttpRequest.newBuilder(URI.create(url + "/api/board/stream"))
            .header("Authorization", "Bearer " + who.token())
            .build();
    try {
      var answer = board.client.send(question, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the stream answered " + answer.statusCode());
      }
      Thread.ofVirtual().start(() -> board.read(answer.body()));
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return board;
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

  private void read(Stream<String> body) {
    try {
      body.forEach(lines::add);
    } catch (UncheckedIOException closed) {
      // somebody closed it
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

package org.fsmlight.dispatch.boards.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fsmlight.dispatch.boards.BoardUpdate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends updates as server-sent events. */
final class EventStream {

  private static final String RETRY = "retry: 2000\n\n";

  private final HttpServletResponse response;
  private final CardUpdateEncoder cards;
  private final JsonMapper json;

  EventStream(HttpServletResponse response, CardUpdateEncoder cards, JsonMapper json) {
    this.response = response;
    this.cards = cards;
    this.json = json;
  }

  /** Opens the stream with a comment, so that proxies begin to forward it. */
  void open() throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    send(": hello\n" + RETRY);
  }

  /** Sends the update. Returns false if it was the last one. */
  boolean send(BoardUpdate update) throws IOException {
    switch (update) {
      case BoardUpdate.CardChanged changed -> send(cards.encode(changed));
      case BoardUpdate.Following(var sequence) -> send("following", sequence);
      case BoardUpdate.Resync(var sequence) -> send("resync", sequence);
      case BoardUpdate.Heartbeat(var sequence) -> send(": still here\nid: " + sequence + "\n\n");
      case BoardUpdate.Ended() -> {
        return false;
      }
    }
    return true;
  }

  record Sequence(long sequence) {}

  private void send(String event, long sequence) throws IOException {
    send(event(event, sequence, json, new Sequence(sequence)));
  }

  static String event(String name, long id, JsonMapper json, Object data) {
    return "event: " + name + "\nid: " + id + "\ndata: " + json.writeValueAsString(data) + "\n\n";
  }

  private void send(String text) throws IOException {
    send(text.getBytes(UTF_8));
  }

  private void send(byte[] bytes) throws IOException {
    response.getOutputStream().write(bytes);
    response.flushBuffer();
  }
}

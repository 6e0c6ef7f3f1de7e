package org.fsmlight.dispatch.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fsmlight.dispatch.board.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Updates as server-sent events. */
final class EventStream {

  private static final String COME_BACK_AFTER = "retry: 2000\n\n";

  private final HttpServletResponse response;
  private final CardNews cards;
  private final JsonMapper json;

  EventStream(HttpServletResponse response, CardNews cards, JsonMapper json) {
    this.response = response;
    this.cards = cards;
    this.json = json;
  }

  /** Something is sent at once, so that whatever lies between passes on what follows. */
  void open() throws IOException {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    send(": hello\n" + COME_BACK_AFTER);
  }

  /** False when this was the last. */
  boolean tell(Update update) throws IOException {
    switch (update) {
      case Update.Changed changed -> send(cards.of(changed));
      case Update.Following(var sequence) -> send("following", sequence);
      case Update.Resync(var sequence) -> send("resync", sequence);
      case Update.Quiet(var sequence) -> send(": still here\nid: " + sequence + "\n\n");
      case Update.Ended() -> {
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

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
  private final JsonMapper json;

  EventStream(HttpServletResponse response, JsonMapper json) {
    this.response = response;
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
      case Update.Changed(var sequence, var card) -> send("card", sequence, CardEvent.of(card));
      case Update.Following(var sequence) -> send("following", sequence, new Sequence(sequence));
      case Update.Resync(var sequence) -> send("resync", sequence, new Sequence(sequence));
      case Update.Quiet(var sequence) -> send(": still here\nid: " + sequence + "\n\n");
      case Update.Ended() -> {
        return false;
      }
    }
    return true;
  }

  record Sequence(long sequence) {}

  private void send(String event, long id, Object data) throws IOException {
    send("event: %s\nid: %d\ndata: %s\n\n".formatted(event, id, json.writeValueAsString(data)));
  }

  private void send(String text) throws IOException {
    response.getOutputStream().write(text.getBytes(UTF_8));
    response.flushBuffer();
  }
}

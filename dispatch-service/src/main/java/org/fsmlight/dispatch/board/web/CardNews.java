package org.fsmlight.dispatch.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fsmlight.dispatch.board.Update;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changed cards as events, made once for all boards that are told of them. */
@Component
class CardNews {

  private final JsonMapper json;
  private volatile @Nullable Made latest;

  CardNews(JsonMapper json) {
    this.json = json;
  }

  private record Made(Update.Changed from, byte[] event) {}

  byte[] of(Update.Changed changed) {
    Made made = latest;
    if (made == null || made.from() != changed) { // all boards are handed the same one
      made = new Made(changed, made(changed));
      latest = made;
    }
    return made.event();
  }

  private byte[] made(Update.Changed changed) {
    return EventStream.event("card", changed.sequence(), json, CardEvent.of(changed.card()))
        .getBytes(UTF_8);
  }
}

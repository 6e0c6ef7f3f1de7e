package org.fsmlight.dispatch.boards.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fsmlight.dispatch.boards.BoardUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encodes changed cards as events, once for all boards to which a change is sent. */
@Component
class CardUpdateEncoder {

  private final JsonMapper json;
  private volatile @Nullable Encoded latest;

  CardUpdateEncoder(JsonMapper json) {
    this.json = json;
  }

  private record Encoded(BoardUpdate.CardChanged update, byte[] event) {}

  byte[] encode(BoardUpdate.CardChanged update) {
    var encoded = latest;
    if (encoded == null || encoded.update() != update) { // all boards share the same instance
      encoded = new Encoded(update, event(update));
      latest = encoded;
    }
    return encoded.event();
  }

  private byte[] event(BoardUpdate.CardChanged update) {
    return EventStream.event("card", update.sequence(), json, CardUpdateResponse.of(update.card()))
        .getBytes(UTF_8);
  }
}

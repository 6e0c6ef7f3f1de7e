package org.fsmlight.dispatch.boards.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.CardArchive.Position;

/** Encodes the position at which a page ends as an opaque text. */
final class Cursor {

  private Cursor() {}

  static String of(Position position) {
    var text = position.receivedAt().toEpochMilli() + "/" + position.id().value();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static Position position(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      var slash = text.indexOf('/');
      var receivedAt = Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(slash, 0))));
      return new Position(receivedAt, new ServiceCallId(text.substring(slash + 1)));
    } catch (IllegalArgumentException malformed) {
      throw new BadInput("cursor", "must be 'next' of the page before");
    }
  }
}

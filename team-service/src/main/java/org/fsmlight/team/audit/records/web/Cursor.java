package org.fsmlight.team.audit.records.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditTrail.Position;

/** The position at which a page ends, as an opaque text for the next request. */
final class Cursor {

  private Cursor() {}

  static String of(AuditRecord last) {
    var text = last.at().toEpochMilli() + "/" + last.id();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static Position parse(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      int slash = text.indexOf('/');
      var at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(slash, 0))));
      return new Position(at, text.substring(slash + 1));
    } catch (IllegalArgumentException malformed) {
      throw new BadInput("cursor", "must be 'next' of the page before");
    }
  }
}

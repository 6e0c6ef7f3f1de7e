package org.fsmlight.dispatch.diary;

import java.util.UUID;

/** Names one reservation; a call confirms it by keeping it. */
public record ReservationId(String value) {

  public static ReservationId random() {
    return new ReservationId(UUID.randomUUID().toString());
  }
}

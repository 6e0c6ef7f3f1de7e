package org.fsmlight.dispatch.diaries;

import java.util.UUID;

/** Identifies a reservation. A call confirms the reservation by storing the ID. */
public record ReservationId(String value) {

  public static ReservationId random() {
    return new ReservationId(UUID.randomUUID().toString());
  }
}

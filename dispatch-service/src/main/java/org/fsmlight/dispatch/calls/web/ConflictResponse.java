package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import org.fsmlight.dispatch.diaries.Reservation;
import org.jspecify.annotations.Nullable;

/** Another call of the technician that overlaps the time. */
record ConflictResponse(String id, String number, Instant start, Instant end) {

  static @Nullable ConflictResponse of(@Nullable Reservation reserved) {
    return reserved == null
        ? null
        : new ConflictResponse(
            reserved.call().value(),
            reserved.number(),
            reserved.time().start(),
            reserved.time().end());
  }
}

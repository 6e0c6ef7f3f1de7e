package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import org.fsmlight.dispatch.TimeSlot;

/** A period in which a technician is free; its end is not part of it. */
record FreeTimeResponse(Instant start, Instant end) {

  static FreeTimeResponse of(TimeSlot time) {
    return new FreeTimeResponse(time.start(), time.end());
  }
}

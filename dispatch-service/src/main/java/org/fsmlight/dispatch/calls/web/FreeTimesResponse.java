package org.fsmlight.dispatch.calls.web;

import java.util.List;
import org.fsmlight.dispatch.TimeSlot;

/** The periods in which a technician is free for a call, in order of time. */
record FreeTimesResponse(List<FreeTimeResponse> items) {

  static FreeTimesResponse of(List<TimeSlot> times) {
    return new FreeTimesResponse(times.stream().map(FreeTimeResponse::of).toList());
  }
}

package org.fsmlight.dispatch.calls.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.fsmlight.dispatch.calls.Command;
import org.jspecify.annotations.Nullable;

/** A date/time and, if it is to change, a duration. */
record ScheduleRequest(
    @NotNull(message = "is missing") Instant start,
    @Min(value = 15, message = "must be at least 15")
        @Max(value = 1440, message = "must be at most 1440")
        @Nullable Integer durationMinutes,
    @Nullable Boolean allowOverlap) {

  Command command() {
    return new Command.Schedule(start, durationMinutes, Boolean.TRUE.equals(allowOverlap));
  }
}

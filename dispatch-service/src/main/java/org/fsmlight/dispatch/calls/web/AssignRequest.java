package org.fsmlight.dispatch.calls.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Command;
import org.jspecify.annotations.Nullable;

/** A technician and, if they are to change as well, date/time and duration. */
record AssignRequest(
    @PlainText(max = 100) String technicianId,
    @Nullable Instant start,
    @Min(value = 15, message = "must be at least 15")
        @Max(value = 1440, message = "must be at most 1440")
        @Nullable Integer durationMinutes,
    @Nullable Boolean allowOverlap) {

  Command command() {
    return new Command.Assign(
        new TechnicianId(technicianId), start, durationMinutes, Boolean.TRUE.equals(allowOverlap));
  }
}

package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Command;
import org.jspecify.annotations.Nullable;

/** A technician, and a date/time if one is to be defined or changed along with it. */
record AssignBody(
    @PlainText(max = 100) String technicianId,
    @Nullable Instant start,
    @Nullable Boolean allowOverlap) {

  Command command() {
    return new Command.Assign(
        new TechnicianId(technicianId), start, Boolean.TRUE.equals(allowOverlap));
  }
}

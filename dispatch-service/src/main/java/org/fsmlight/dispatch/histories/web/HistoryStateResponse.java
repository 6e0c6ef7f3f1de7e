package org.fsmlight.dispatch.histories.web;

import java.time.Instant;
import org.fsmlight.dispatch.histories.HistoryEntry.Assignee;
import org.fsmlight.dispatch.histories.HistoryEntry.State;
import org.jspecify.annotations.Nullable;

/** The state of a request or call before or after an event. */
record HistoryStateResponse(
    String status,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable TechnicianNameResponse technician) {

  /** The assigned technician, named as at that time. */
  record TechnicianNameResponse(String id, String name) {

    static @Nullable TechnicianNameResponse of(@Nullable Assignee assignee) {
      return assignee == null
          ? null
          : new TechnicianNameResponse(assignee.id().value(), assignee.name());
    }
  }

  static @Nullable HistoryStateResponse of(@Nullable State state) {
    return state == null
        ? null
        : new HistoryStateResponse(
            state.status(),
            state.start(),
            state.durationMinutes(),
            TechnicianNameResponse.of(state.technician()));
  }
}

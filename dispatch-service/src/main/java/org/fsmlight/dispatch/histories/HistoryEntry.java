package org.fsmlight.dispatch.histories;

import java.time.Instant;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/**
 * An event of a request or its call, as it stands in the history. There is one entry per event.
 *
 * @param id the ID of the event
 * @param company absent where the event does not name the request's company
 * @param version the version of the request or the call after the event
 * @param actor absent when no person or machine caused the event
 * @param note the technician's note
 * @param after the state after the event; absent where the event does not carry it
 */
public record HistoryEntry(
    String id,
    ServiceCallId call,
    @Nullable CompanyId company,
    HistoryEventType type,
    long version,
    Instant at,
    @Nullable ActorId actor,
    @Nullable String reason,
    @Nullable String note,
    @Nullable State after) {

  /** Returns true if the entry contains a text that a person wrote. */
  public boolean hasTexts() {
    return reason != null || note != null;
  }

  /** The same entry without the texts that people wrote. */
  public HistoryEntry erased() {
    return new HistoryEntry(id, call, company, type, version, at, actor, null, null, after);
  }

  /** The part of a request's or call's state that the history shows. */
  public record State(
      String status, @Nullable Instant start, int durationMinutes, @Nullable Assignee technician) {}

  /** The assigned technician, named as at that time. */
  public record Assignee(TechnicianId id, String name) {}
}

package org.fsmlight.dispatch.history;

import java.time.Instant;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it was told; kept once for each event.
 *
 * @param id of the event
 * @param company absent where the event does not say whose request it was
 * @param version of the request or the call after it
 * @param actor who did it, as {@code role/ID}; absent when nobody did
 * @param note what the technician noted
 * @param after how things stood then; absent where the event does not say
 */
public record Entry(
    String id,
    ServiceCallId call,
    @Nullable CompanyId company,
    Happening what,
    long version,
    Instant at,
    @Nullable String actor,
    @Nullable String reason,
    @Nullable String note,
    @Nullable State after) {

  public boolean hasWords() {
    return reason != null || note != null;
  }

  /** The same without what somebody wrote. */
  public Entry erased() {
    return new Entry(id, call, company, what, version, at, actor, null, null, after);
  }

  /** What matters to who looks back. */
  public record State(
      String status, @Nullable Instant start, int durationMinutes, @Nullable Who technician) {}

  /** A technician as named then. */
  public record Who(TechnicianId id, String name) {}
}

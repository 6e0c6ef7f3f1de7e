package org.fsmlight.dispatch.histories.mongo;

import java.time.Instant;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.histories.HistoryEntry;
import org.fsmlight.dispatch.histories.HistoryEntry.Assignee;
import org.fsmlight.dispatch.histories.HistoryEntry.State;
import org.fsmlight.dispatch.histories.HistoryEventType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/** A stored history entry. */
record HistoryEntryDocument(
    @Id String id,
    String call,
    @Nullable String company,
    @Field("what") HistoryEventType type,
    long version,
    Instant at,
    @Nullable String actor,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String status,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable String technician,
    @Nullable String technicianName) {

  static HistoryEntryDocument of(HistoryEntry entry) {
    var company = entry.company();
    var actor = entry.actor();
    var after = entry.after();
    var assignee = after == null ? null : after.technician();
    return new HistoryEntryDocument(
        entry.id(),
        entry.call().value(),
        company == null ? null : company.value(),
        entry.type(),
        entry.version(),
        entry.at(),
        actor == null ? null : actor.value(),
        entry.reason(),
        entry.note(),
        after == null ? null : after.status(),
        after == null ? null : after.start(),
        after == null ? 0 : after.durationMinutes(),
        assignee == null ? null : assignee.id().value(),
        assignee == null ? null : assignee.name());
  }

  HistoryEntry entry() {
    return new HistoryEntry(
        id,
        new ServiceCallId(call),
        company == null ? null : new CompanyId(company),
        type,
        version,
        at,
        ActorId.ofNullable(actor),
        reason,
        note,
        status == null ? null : new State(status, start, durationMinutes, assignee()));
  }

  private @Nullable Assignee assignee() {
    return technician == null || technicianName == null
        ? null
        : new Assignee(new TechnicianId(technician), technicianName);
  }
}

package org.fsmlight.dispatch.histories.web;

import java.time.Instant;
import org.fsmlight.dispatch.histories.History.Line;
import org.jspecify.annotations.Nullable;

/**
 * An event of a request or its call.
 *
 * @param id the ID of the event
 * @param event the name of the event
 * @param before the state before the event; absent if there was none
 */
record HistoryEntryResponse(
    String id,
    Instant at,
    String event,
    ActorResponse actor,
    @Nullable String reason,
    @Nullable String note,
    @Nullable HistoryStateResponse before,
    @Nullable HistoryStateResponse after) {

  static HistoryEntryResponse of(Line line, ActorNames names) {
    var entry = line.entry();
    return new HistoryEntryResponse(
        entry.id(),
        entry.at(),
        entry.type().eventName(),
        ActorResponse.of(entry.actor(), names),
        entry.reason(),
        entry.note(),
        HistoryStateResponse.of(line.before()),
        HistoryStateResponse.of(entry.after()));
  }
}

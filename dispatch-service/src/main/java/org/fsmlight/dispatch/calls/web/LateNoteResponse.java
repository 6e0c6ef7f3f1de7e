package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import org.fsmlight.dispatch.calls.LateArrivals;
import org.fsmlight.dispatch.calls.LateArrivals.Action;
import org.jspecify.annotations.Nullable;

/**
 * A technician's report that arrived too late.
 *
 * @param by the technician as {@code role/ID}
 */
record LateNoteResponse(Instant at, String by, Action action, @Nullable String text) {

  static LateNoteResponse of(LateArrivals.Note note) {
    return new LateNoteResponse(note.at(), note.actor().value(), note.action(), note.text());
  }
}

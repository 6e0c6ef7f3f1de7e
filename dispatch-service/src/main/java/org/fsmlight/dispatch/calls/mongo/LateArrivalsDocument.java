package org.fsmlight.dispatch.calls.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.calls.LateArrivals;
import org.fsmlight.dispatch.calls.LateArrivals.Action;
import org.jspecify.annotations.Nullable;

/** Stored reports that arrived too late. */
record LateArrivalsDocument(List<Note> notes, @Nullable Withdrawal withdrawal) {

  record Note(Instant at, String by, Action action, @Nullable String text) {

    static Note of(LateArrivals.Note note) {
      return new Note(note.at(), note.actor().value(), note.action(), note.text());
    }

    LateArrivals.Note note() {
      return new LateArrivals.Note(at, new ActorId(by), action, text);
    }
  }

  record Withdrawal(Instant at, @Nullable String reason) {}

  static LateArrivalsDocument of(LateArrivals late) {
    var withdrawal = late.withdrawal();
    return new LateArrivalsDocument(
        late.notes().stream().map(Note::of).toList(),
        withdrawal == null ? null : new Withdrawal(withdrawal.at(), withdrawal.reason()));
  }

  LateArrivals lateArrivals() {
    return new LateArrivals(
        notes.stream().map(Note::note).toList(),
        withdrawal == null ? null : new LateArrivals.Withdrawal(withdrawal.at, withdrawal.reason));
  }
}

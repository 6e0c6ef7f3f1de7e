package org.fsmlight.dispatch.calls.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.ChangeHistory;
import org.jspecify.annotations.Nullable;

/** The stored history of a call's last changes. */
record ChangeHistoryDocument(
    @Nullable Edit time,
    @Nullable Edit assignment,
    List<Tenure> former,
    @Nullable Undoable undoable) {

  record Edit(long version, String by, boolean byDispatcher) {

    static @Nullable Edit of(ChangeHistory.@Nullable Edit edit) {
      return edit == null
          ? null
          : new Edit(edit.version(), edit.actor().value(), edit.byDispatcher());
    }

    static ChangeHistory.@Nullable Edit edit(@Nullable Edit stored) {
      return stored == null
          ? null
          : new ChangeHistory.Edit(stored.version, new ActorId(stored.by), stored.byDispatcher);
    }
  }

  record Tenure(String technician, long from, long until) {

    static Tenure of(ChangeHistory.Tenure tenure) {
      return new Tenure(tenure.technician().value(), tenure.from(), tenure.until());
    }

    ChangeHistory.Tenure tenure() {
      return new ChangeHistory.Tenure(new TechnicianId(technician), from, until);
    }
  }

  record Undoable(String by, Instant until, StateDocument before) {

    static @Nullable Undoable of(ChangeHistory.@Nullable Undoable undoable) {
      return undoable == null
          ? null
          : new Undoable(
              undoable.actor().value(), undoable.until(), StateDocument.of(undoable.before()));
    }

    static ChangeHistory.@Nullable Undoable undoable(@Nullable Undoable stored) {
      return stored == null
          ? null
          : new ChangeHistory.Undoable(new ActorId(stored.by), stored.until, stored.before.state());
    }
  }

  static ChangeHistoryDocument of(ChangeHistory history) {
    return new ChangeHistoryDocument(
        Edit.of(history.time()),
        Edit.of(history.assignment()),
        history.former().stream().map(Tenure::of).toList(),
        Undoable.of(history.undoable()));
  }

  ChangeHistory changeHistory() {
    return new ChangeHistory(
        Edit.edit(time),
        Edit.edit(assignment),
        former.stream().map(Tenure::tenure).toList(),
        Undoable.undoable(undoable));
  }
}

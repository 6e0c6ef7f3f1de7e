package org.fsmlight.dispatch.calls.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Trail;
import org.fsmlight.dispatch.calls.Trail.Edit;
import org.jspecify.annotations.Nullable;

/** Who changed what since when, as it is stored. */
record TrailDocument(
    @Nullable Edit time,
    @Nullable Edit assignment,
    List<Tenure> former,
    @Nullable Undoable undoable) {

  record Tenure(String technician, long from, long until) {}

  record Undoable(String by, Instant until, StateDocument before) {}

  static TrailDocument of(Trail trail) {
    var undoable = trail.undoable();
    return new TrailDocument(
        trail.time(),
        trail.assignment(),
        trail.former().stream()
            .map(had -> new Tenure(had.technician().value(), had.from(), had.until()))
            .toList(),
        undoable == null
            ? null
            : new Undoable(undoable.by(), undoable.until(), StateDocument.of(undoable.before())));
  }

  Trail trail() {
    return new Trail(
        time,
        assignment,
        former.stream()
            .map(had -> new Trail.Tenure(new TechnicianId(had.technician), had.from, had.until))
            .toList(),
        undoable == null
            ? null
            : new Trail.Undoable(undoable.by, undoable.until, undoable.before.state()));
  }
}

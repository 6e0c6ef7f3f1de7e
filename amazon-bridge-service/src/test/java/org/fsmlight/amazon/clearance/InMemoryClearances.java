package org.fsmlight.amazon.clearance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.amazon.technician.TechnicianId;

/** Keeps clearances, and the changes that were saved, in order. */
final class InMemoryClearances implements Clearances {

  private final Map<TechnicianId, Clearance> saved = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Runnable somebodyElse = () -> {};

  List<Change> changes() {
    return changes;
  }

  /** Lets somebody else act once, between the next look and the save that follows it. */
  void justBeforeTheNextWrite(Runnable act) {
    somebodyElse = act;
  }

  @Override
  public Optional<Clearance> find(TechnicianId id) {
    return Optional.ofNullable(saved.get(id));
  }

  @Override
  public boolean save(Change change) {
    var act = somebodyElse;
    somebodyElse = () -> {};
    act.run();
    var id = change.after().technicianId();
    long version = find(id).map(Clearance::version).orElse(0L);
    if (version != change.before().version()) {
      return false;
    }
    saved.put(id, change.after());
    return changes.add(change);
  }
}

package org.fsmlight.amazon.clearances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.amazon.technicians.TechnicianId;

/** Clearances in memory, and the saved changes in order. */
final class InMemoryClearances implements Clearances {

  private final Map<TechnicianId, Clearance> saved = new HashMap<>();
  private final List<ClearanceChange> changes = new ArrayList<>();
  private Runnable concurrentWrite = () -> {};

  List<ClearanceChange> changes() {
    return changes;
  }

  /** Runs another write once, between the next read and the save that follows it. */
  void beforeNextSave(Runnable write) {
    concurrentWrite = write;
  }

  @Override
  public Optional<Clearance> find(TechnicianId id) {
    return Optional.ofNullable(saved.get(id));
  }

  @Override
  public boolean save(ClearanceChange change) {
    var write = concurrentWrite;
    concurrentWrite = () -> {};
    write.run();
    var id = change.after().technicianId();
    long version = find(id).map(Clearance::version).orElse(0L);
    if (version != change.before().version()) {
      return false;
    }
    saved.put(id, change.after());
    return changes.add(change);
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/** Service calls without a database. It keeps all changes that published events. */
public class InMemoryServiceCalls implements ServiceCalls {

  private static final Comparator<ServiceCall> BY_START =
      Comparator.comparing((ServiceCall call) -> call.time().orElseThrow().start())
          .thenComparing(call -> call.id().value());

  /** Runs once, before the next save: another writer is faster. */
  Runnable beforeSave = () -> {};

  private final Map<ServiceCallId, ServiceCall> all = new HashMap<>();
  private final List<ServiceCallChange> published = new ArrayList<>();

  @Override
  public synchronized Optional<ServiceCall> find(ServiceCallId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public synchronized boolean save(ServiceCallChange change) {
    var other = beforeSave;
    beforeSave = () -> {};
    other.run();
    var after = change.after();
    var known = all.get(after.id());
    if ((known == null ? 0 : known.revision()) != after.revision() - 1) {
      return false;
    }
    all.put(after.id(), after);
    if (!change.events().isEmpty()) {
      published.add(change);
    }
    return true;
  }

  public synchronized List<ServiceCallChange> published() {
    return List.copyOf(published);
  }

  @Override
  public synchronized List<ServiceCall> of(
      TechnicianId technician, CompanyId company, TimeSlot time) {
    return all.values().stream()
        .filter(call -> call.company().equals(company) && call.isAssignedTo(technician))
        .filter(call -> call.time().filter(time::overlaps).isPresent())
        .sorted(BY_START)
        .toList();
  }

  @Override
  public boolean redact(ServiceCall erased) {
    return save(ServiceCallChange.withoutEvents(erased, Instant.EPOCH));
  }
}

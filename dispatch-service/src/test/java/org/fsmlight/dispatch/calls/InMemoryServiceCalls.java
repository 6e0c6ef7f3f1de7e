package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/** Service calls without a database; remembers what was told. */
public class InMemoryServiceCalls implements ServiceCalls {

  private final Map<ServiceCallId, ServiceCall> all = new HashMap<>();
  private final List<Change> told = new ArrayList<>();

  @Override
  public synchronized Optional<ServiceCall> find(ServiceCallId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public synchronized boolean save(Change change) {
    var after = change.after();
    var known = all.get(after.id());
    if ((known == null ? 0 : known.revision()) != after.revision() - 1) {
      return false;
    }
    all.put(after.id(), after);
    if (!change.facts().isEmpty()) {
      told.add(change);
    }
    return true;
  }

  public synchronized List<Change> told() {
    return List.copyOf(told);
  }

  @Override
  public List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean redact(ServiceCall erased) {
    return save(Change.untold(erased, Instant.EPOCH));
  }
}

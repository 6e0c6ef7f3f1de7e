package org.fsmlight.dispatch.technicians;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;

/** Technicians without a database. */
public final class InMemoryTechnicians implements Technicians {

  private final Map<TechnicianId, Technician> all = new HashMap<>();

  @Override
  public synchronized Optional<Technician> find(TechnicianId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public synchronized List<Technician> of(CompanyId company) {
    return all.values().stream().filter(one -> one.company().equals(company)).toList();
  }

  @Override
  public synchronized boolean save(Technician technician) {
    var known = all.get(technician.id());
    if ((known == null ? 0 : known.version()) != technician.version() - 1) {
      return false;
    }
    all.put(technician.id(), technician);
    return true;
  }
}

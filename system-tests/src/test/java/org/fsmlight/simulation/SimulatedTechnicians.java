package org.fsmlight.simulation;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;

/** The technicians of dispatch-service on a simulated collection. */
record SimulatedTechnicians(SimulatedCollection<Technician>.Connection collection)
    implements Technicians {

  @Override
  public Optional<Technician> find(TechnicianId id) {
    return collection.find(id.value());
  }

  @Override
  public List<Technician> of(CompanyId company) {
    return collection.all().stream()
        .filter(technician -> technician.company().equals(company))
        .toList();
  }

  @Override
  public boolean save(Technician technician) {
    return collection.save(technician, List.of());
  }
}

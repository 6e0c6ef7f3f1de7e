package org.fsmlight.dispatch.technicians;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.springframework.stereotype.Component;

/** Merges what is told of technicians, if newer. */
@Component
public class KeepTechnicians {

  private final Technicians technicians;

  public KeepTechnicians(Technicians technicians) {
    this.technicians = technicians;
  }

  public void told(TechnicianId id, CompanyId company, Technician.Profile profile) {
    merge(id, company, technician -> technician.with(profile));
  }

  public void told(TechnicianId id, CompanyId company, Technician.Clearance clearance) {
    merge(id, company, technician -> technician.with(clearance));
  }

  private void merge(
      TechnicianId id, CompanyId company, Function<Technician, Optional<Technician>> change) {
    Optional<Technician> changed;
    do {
      changed =
          change.apply(technicians.find(id).orElseGet(() -> Technician.unheardOf(id, company)));
    } while (changed.isPresent() && !technicians.save(changed.get()));
  }
}

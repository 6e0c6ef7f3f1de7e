package org.fsmlight.dispatch.technicians;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.springframework.stereotype.Component;

/** Merges profiles and clearances into technicians. A version that is not newer is ignored. */
@Component
public class TechnicianProjection {

  private final Technicians technicians;

  public TechnicianProjection(Technicians technicians) {
    this.technicians = technicians;
  }

  public void apply(TechnicianId id, CompanyId company, Technician.Profile profile) {
    merge(id, company, technician -> technician.with(profile));
  }

  public void apply(TechnicianId id, CompanyId company, Technician.Clearance clearance) {
    merge(id, company, technician -> technician.with(clearance));
  }

  private void merge(
      TechnicianId id, CompanyId company, Function<Technician, Optional<Technician>> change) {
    CompareAndSet.repeatWhilePresent(
        () -> change.apply(technicians.find(id).orElseGet(() -> Technician.unknown(id, company))),
        technicians::save);
  }
}

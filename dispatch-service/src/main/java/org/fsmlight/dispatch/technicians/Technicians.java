package org.fsmlight.dispatch.technicians;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;

/** All technicians known to this service. */
public interface Technicians {

  Optional<Technician> find(TechnicianId id);

  /** The technicians of a company, in no particular order. */
  List<Technician> of(CompanyId company);

  /**
   * Stores the technician and publishes that the technician's row on the board has changed.
   *
   * @return false if this version of the technician is already stored
   */
  boolean save(Technician technician);
}

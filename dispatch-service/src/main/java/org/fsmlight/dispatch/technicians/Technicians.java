package org.fsmlight.dispatch.technicians;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;

/** All technicians this service has heard of. */
public interface Technicians {

  Optional<Technician> find(TechnicianId id);

  List<Technician> of(CompanyId company);

  /** Stores it unless this version was stored before: then false. */
  boolean save(Technician technician);
}

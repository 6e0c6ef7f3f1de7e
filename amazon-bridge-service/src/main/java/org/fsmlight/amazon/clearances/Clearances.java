package org.fsmlight.amazon.clearances;

import java.util.Optional;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;

/** All recorded clearances. A change and its events are saved in one write. */
public interface Clearances {

  Optional<Clearance> find(TechnicianId id);

  /** The recorded clearance, or one without any condition met. */
  default Clearance of(TechnicianReplica technician) {
    return find(technician.id()).orElseGet(() -> Clearance.none(technician));
  }

  /** Returns false if the stored version is not the one before the change. */
  boolean save(ClearanceChange change);
}

package org.fsmlight.amazon.technician;

import java.util.Optional;

/** All technicians told of so far. */
public interface Technicians {

  Optional<Technician> find(TechnicianId id);

  /** Remembers it, unless a newer version is remembered already. */
  void keep(Technician technician);
}

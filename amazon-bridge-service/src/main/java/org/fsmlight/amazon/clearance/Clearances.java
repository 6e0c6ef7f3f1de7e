package org.fsmlight.amazon.clearance;

import java.util.Optional;
import org.fsmlight.amazon.technician.TechnicianId;

/** All clearances recorded so far. A change and what is to be told of it are saved in one. */
public interface Clearances {

  Optional<Clearance> find(TechnicianId id);

  /** False if what was before the change isn't what is saved any more. */
  boolean save(Change change);
}

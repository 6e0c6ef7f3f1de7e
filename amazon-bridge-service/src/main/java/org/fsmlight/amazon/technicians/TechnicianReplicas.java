package org.fsmlight.amazon.technicians;

import java.util.Optional;

/** The replicas of all technicians that team-service has published. */
public interface TechnicianReplicas {

  Optional<TechnicianReplica> find(TechnicianId id);

  /** Saves the replica unless the stored version is as new. */
  void saveIfNewer(TechnicianReplica technician);
}

package org.fsmlight.amazon.technicians.mongo;

import java.util.Optional;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.fsmlight.amazon.technicians.TechnicianReplicas;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Replicas of technicians, one document each. */
@Repository
class MongoTechnicianReplicas implements TechnicianReplicas {

  private final ReplicaCollection replicas;

  MongoTechnicianReplicas(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "technicians");
  }

  @Override
  public Optional<TechnicianReplica> find(TechnicianId id) {
    return replicas.find(id.value(), TechnicianDocument.class).map(TechnicianDocument::technician);
  }

  @Override
  public void saveIfNewer(TechnicianReplica technician) {
    replicas.saveIfNewer(
        technician.id().value(), technician.version(), TechnicianDocument.of(technician));
  }
}

package org.fsmlight.amazon.technician.mongo;

import java.util.Optional;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.fsmlight.amazon.technician.Technicians;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Technicians, one document each. */
@Repository
class MongoTechnicians implements Technicians {

  private final ReplicaCollection replicas;

  MongoTechnicians(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "technicians");
  }

  @Override
  public Optional<Technician> find(TechnicianId id) {
    return replicas.find(id.value(), TechnicianDocument.class).map(TechnicianDocument::technician);
  }

  @Override
  public void keep(Technician technician) {
    replicas.saveIfNewer(
        technician.id().value(), technician.version(), TechnicianDocument.of(technician));
  }
}

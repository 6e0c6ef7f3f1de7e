package org.fsmlight.amazon.technician.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import java.util.Optional;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.fsmlight.amazon.technician.Technicians;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Technicians, one document each. */
@Repository
class MongoTechnicians implements Technicians {

  private static final String TECHNICIANS = "technicians";

  private final MongoTemplate mongo;

  MongoTechnicians(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Technician> find(TechnicianId id) {
    return Optional.ofNullable(mongo.findById(id.value(), TechnicianDocument.class, TECHNICIANS))
        .map(TechnicianDocument::technician);
  }

  @Override
  public void keep(Technician technician) {
    var older = where("_id").is(technician.id().value()).and("version").lt(technician.version());
    var newer =
        update("version", technician.version()).set("companyId", technician.companyId().value());
    try {
      mongo.upsert(query(older), newer, TECHNICIANS);
    } catch (DuplicateKeyException newerIsKept) {
      // The upsert found nothing older and tried to insert beside what is there.
    }
  }
}

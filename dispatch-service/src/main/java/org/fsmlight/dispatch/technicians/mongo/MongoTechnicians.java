package org.fsmlight.dispatch.technicians.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Technicians in MongoDB: one document each, together with its pending events. */
@Repository
class MongoTechnicians implements Technicians {

  private static final String COLLECTION = "technicians";

  private final AggregateCollection<TechnicianDocument> documents;
  private final EventMapper<Technician> eventMapper;

  MongoTechnicians(
      AggregateCollections collections, MongoTemplate mongo, EventMapper<Technician> eventMapper) {
    this.documents = collections.of(TechnicianDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo.indexOps(COLLECTION).createIndex(new Index("company", Direction.ASC));
  }

  @Override
  public Optional<Technician> find(TechnicianId id) {
    return documents.find(id.value()).map(TechnicianDocument::technician);
  }

  @Override
  public List<Technician> of(CompanyId company) {
    return documents.find(query(where("company").is(company.value()))).stream()
        .map(TechnicianDocument::technician)
        .toList();
  }

  @Override
  public boolean save(Technician technician) {
    var document = TechnicianDocument.of(technician);
    var events = eventMapper.map(technician);
    return document.version() == 1
        ? documents.insert(document, events)
        : documents.update(document, document.version() - 1, events);
  }

  private record TechnicianDocument(
      @Id String id,
      long version,
      String company,
      @Nullable Profile profile,
      @Nullable Clearance clearance) {

    static TechnicianDocument of(Technician technician) {
      return new TechnicianDocument(
          technician.id().value(),
          technician.version(),
          technician.company().value(),
          technician.profile(),
          technician.clearance());
    }

    Technician technician() {
      return new Technician(
          new TechnicianId(id), new CompanyId(company), version, profile, clearance);
    }
  }
}

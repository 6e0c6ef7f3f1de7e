package org.fsmlight.dispatch.calls.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCallChange;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Service calls in MongoDB: one document each, together with its pending events. */
@Repository
class MongoServiceCalls implements ServiceCalls {

  private static final String COLLECTION = "service-calls";

  private final AggregateCollection<ServiceCallDocument> documents;
  private final EventMapper<ServiceCallChange> eventMapper;

  MongoServiceCalls(
      AggregateCollections collections,
      MongoTemplate mongo,
      EventMapper<ServiceCallChange> eventMapper) {
    this.documents = collections.of(ServiceCallDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo
        .indexOps(COLLECTION)
        .createIndex(new Index("technician.technicianId", ASC).on("start", ASC));
  }

  @Override
  public Optional<ServiceCall> find(ServiceCallId id) {
    return documents.find(id.value()).map(ServiceCallDocument::call);
  }

  @Override
  public boolean save(ServiceCallChange change) {
    var document = ServiceCallDocument.of(change.after());
    var events = eventMapper.map(change);
    return document.version() == 1
        ? documents.insert(document, events)
        : documents.update(document, document.version() - 1, events);
  }

  @Override
  public boolean redact(ServiceCall erased) {
    return documents.redact(ServiceCallDocument.of(erased), erased.revision() - 1, List.of());
  }

  @Override
  public List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time) {
    var overlapping =
        where("technician.technicianId")
            .is(technician.value())
            .and("company")
            .is(company.value())
            .and("start")
            .lt(time.end())
            .and("end")
            .gt(time.start());
    return documents.find(query(overlapping).with(Sort.by(ASC, "start", "_id"))).stream()
        .map(ServiceCallDocument::call)
        .toList();
  }
}

package org.fsmlight.amazon.clearance.mongo;

import java.util.Optional;
import org.fsmlight.amazon.clearance.Change;
import org.fsmlight.amazon.clearance.Clearance;
import org.fsmlight.amazon.clearance.Clearances;
import org.fsmlight.amazon.technician.TechnicianId;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.springframework.stereotype.Repository;

/** Clearances, each in one document together with the events it has yet to tell. */
@Repository
class MongoClearances implements Clearances {

  private final AggregateCollection<ClearanceDocument> documents;
  private final EventMapper<Change> eventMapper;

  MongoClearances(AggregateCollections collections, EventMapper<Change> eventMapper) {
    this.documents = collections.of(ClearanceDocument.class, "clearances");
    this.eventMapper = eventMapper;
  }

  @Override
  public Optional<Clearance> find(TechnicianId id) {
    return documents.find(id.value()).map(ClearanceDocument::clearance);
  }

  @Override
  public boolean save(Change change) {
    var document = ClearanceDocument.of(change.after());
    var events = eventMapper.of(change);
    long before = change.before().version();
    return before == 0
        ? documents.insert(document, events)
        : documents.update(document, before, events);
  }
}

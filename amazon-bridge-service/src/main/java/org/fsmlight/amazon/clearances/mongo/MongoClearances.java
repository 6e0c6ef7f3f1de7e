package org.fsmlight.amazon.clearances.mongo;

import java.util.Optional;
import org.fsmlight.amazon.clearances.Clearance;
import org.fsmlight.amazon.clearances.ClearanceChange;
import org.fsmlight.amazon.clearances.Clearances;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.springframework.stereotype.Repository;

/** Clearances, one document each, which also holds the events still to be published. */
@Repository
class MongoClearances implements Clearances {

  private final AggregateCollection<ClearanceDocument> documents;
  private final EventMapper<ClearanceChange> eventMapper;

  MongoClearances(AggregateCollections collections, EventMapper<ClearanceChange> eventMapper) {
    this.documents = collections.of(ClearanceDocument.class, "clearances");
    this.eventMapper = eventMapper;
  }

  @Override
  public Optional<Clearance> find(TechnicianId id) {
    return documents.find(id.value()).map(ClearanceDocument::clearance);
  }

  @Override
  public boolean save(ClearanceChange change) {
    var document = ClearanceDocument.of(change.after());
    var events = eventMapper.map(change);
    var before = change.before().version();
    return before == 0
        ? documents.insert(document, events)
        : documents.update(document, before, events);
  }
}

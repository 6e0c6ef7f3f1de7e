package org.fsmlight.requests.request.mongo;

import java.util.Optional;
import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.requests.request.Change;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.springframework.stereotype.Repository;

/** Service requests, each in one document together with the events it has yet to tell. */
@Repository
class MongoServiceRequests implements ServiceRequests {

  private final AggregateCollection<ServiceRequestDocument> documents;
  private final Announcements<Change> announcements;

  MongoServiceRequests(AggregateCollections collections, Announcements<Change> announcements) {
    this.documents = collections.of(ServiceRequestDocument.class, "service-requests");
    this.announcements = announcements;
  }

  @Override
  public Optional<ServiceRequest> find(RequestId id) {
    return documents.find(id.value()).map(ServiceRequestDocument::request);
  }

  @Override
  public boolean add(Change.Received received) {
    return documents.insert(
        ServiceRequestDocument.of(received.after()), announcements.of(received));
  }

  @Override
  public boolean save(Change change) {
    var after = change.after();
    return documents.update(
        ServiceRequestDocument.of(after), after.version() - 1, announcements.of(change));
  }
}

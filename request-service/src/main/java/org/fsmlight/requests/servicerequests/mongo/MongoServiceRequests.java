package org.fsmlight.requests.servicerequests.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;
import org.fsmlight.requests.servicerequests.ServiceRequestFilter;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.fsmlight.requests.servicerequests.Status;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Service requests, one document each, which also holds the events still to be published. */
@Repository
class MongoServiceRequests implements ServiceRequests {

  private static final String COLLECTION = "service-requests";
  private static final String ID = "_id";
  private static final String STATUS = "status";
  private static final String COMPANY = "booking.companyId.value";
  private static final String EMAIL = "booking.client.email";
  private static final String RESPOND_BY = "booking.respondBy";
  private static final String RECEIVED_AT = "receivedAt";

  private final AggregateCollection<ServiceRequestDocument> documents;
  private final EventMapper<ServiceRequestDomainEvent> eventMapper;

  MongoServiceRequests(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<ServiceRequestDomainEvent> eventMapper) {
    this.documents = collections.of(ServiceRequestDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index(STATUS, Direction.ASC).on(RESPOND_BY, Direction.ASC));
    indexes.createIndex(new Index(EMAIL, Direction.ASC).sparse());
    indexes.createIndex(
        new Index(STATUS, Direction.ASC).on(RECEIVED_AT, Direction.DESC).on(ID, Direction.DESC));
    indexes.createIndex(new Index(RECEIVED_AT, Direction.DESC).on(ID, Direction.DESC));
  }

  @Override
  public Optional<ServiceRequest> find(RequestId id) {
    return documents.find(id.value()).map(ServiceRequestDocument::request);
  }

  @Override
  public boolean add(ServiceRequestDomainEvent.Received received) {
    return documents.insert(ServiceRequestDocument.of(received.after()), eventMapper.map(received));
  }

  @Override
  public boolean save(ServiceRequestDomainEvent event) {
    var after = event.after();
    return documents.update(
        ServiceRequestDocument.of(after), after.version() - 1, eventMapper.map(event));
  }

  @Override
  public List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit) {
    var due = where(STATUS).is(Status.REQUESTED).and(RESPOND_BY).lt(time);
    return documents.find(query(due).with(Sort.by(RESPOND_BY)).limit(limit)).stream()
        .map(ServiceRequestDocument::request)
        .toList();
  }

  /** Compares addresses like accounts do: the store finds the local part, the rest is compared. */
  @Override
  public List<ServiceRequest> ofClient(EmailAddress email) {
    var localPart =
        Pattern.compile("^" + Pattern.quote(email.localPart() + "@"), Pattern.CASE_INSENSITIVE);
    return documents.find(query(where(EMAIL).regex(localPart))).stream()
        .map(ServiceRequestDocument::request)
        .filter(request -> isOf(email, request))
        .toList();
  }

  private static boolean isOf(EmailAddress email, ServiceRequest request) {
    var stored = request.booking().client().email();
    return stored != null && EmailAddress.parse(stored).filter(email::isSameAs).isPresent();
  }

  @Override
  public boolean redact(ServiceRequest erased) {
    return documents.redact(ServiceRequestDocument.of(erased), erased.version() - 1, List.of());
  }

  @Override
  public List<ServiceRequest> list(ServiceRequestFilter filter, int limit) {
    var selected = new Query().with(Sort.by(Direction.DESC, RECEIVED_AT, ID)).limit(limit);
    if (filter.status() != null) {
      selected.addCriteria(where(STATUS).is(filter.status()));
    }
    if (filter.company() != null) {
      selected.addCriteria(where(COMPANY).is(filter.company().value()));
    }
    if (filter.after() != null) {
      selected.addCriteria(olderThan(filter.after()));
    }
    return documents.find(selected).stream().map(ServiceRequestDocument::request).toList();
  }

  private static Criteria olderThan(ServiceRequest request) {
    var at = request.receivedAt();
    return new Criteria()
        .orOperator(
            where(RECEIVED_AT).lt(at), where(RECEIVED_AT).is(at).and(ID).lt(request.id().value()));
  }
}

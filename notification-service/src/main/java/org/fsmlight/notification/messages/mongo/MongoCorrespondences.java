package org.fsmlight.notification.messages.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CorrespondenceChange;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Message;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
final class MongoCorrespondences implements Correspondences {

  private static final String COLLECTION = "correspondences";

  private final AggregateCollection<CorrespondenceDocument> documents;
  private final EventMapper<CorrespondenceChange> eventMapper;

  MongoCorrespondences(
      AggregateCollections collections,
      EventMapper<CorrespondenceChange> eventMapper,
      MongoTemplate mongo) {
    this.documents = collections.of(CorrespondenceDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index("dueAt", Sort.Direction.ASC).sparse());
    indexes.createIndex(new Index("serviceCallId", Sort.Direction.ASC));
    indexes.createIndex(new Index("messages.key", Sort.Direction.ASC));
  }

  @Override
  public Optional<Correspondence> find(String id) {
    return documents.find(id).map(CorrespondenceDocument::state);
  }

  @Override
  public Optional<Correspondence> ofMessage(String messageId) {
    return documents.find(query(where("messages.key").is(messageId)).limit(1)).stream()
        .map(CorrespondenceDocument::state)
        .findFirst();
  }

  @Override
  public boolean add(Correspondence begun) {
    return documents.insert(CorrespondenceDocument.of(begun), List.of());
  }

  @Override
  public boolean save(Correspondence changed, long expectedVersion) {
    return documents.update(CorrespondenceDocument.of(changed), expectedVersion, List.of());
  }

  @Override
  public boolean save(Correspondence changed, long expectedVersion, Message settled) {
    return documents.update(
        CorrespondenceDocument.of(changed),
        expectedVersion,
        eventMapper.map(new CorrespondenceChange(changed, settled)));
  }

  @Override
  public boolean redact(Correspondence erased, long expectedVersion) {
    return documents.redact(CorrespondenceDocument.of(erased), expectedVersion, List.of());
  }

  @Override
  public List<Correspondence> ofCall(String serviceCallId) {
    return documents.find(query(where("serviceCallId").is(serviceCallId))).stream()
        .map(CorrespondenceDocument::state)
        .toList();
  }

  @Override
  public List<Correspondence> dueUntil(Instant then, int limit) {
    return documents
        .find(
            query(where("dueAt").lte(then)).with(Sort.by(Sort.Direction.ASC, "dueAt")).limit(limit))
        .stream()
        .map(CorrespondenceDocument::state)
        .toList();
  }
}

package org.fsmlight.common.outbox.mongo;

import static org.fsmlight.common.outbox.mongo.StoredOutbox.OUTBOX;
import static org.fsmlight.common.outbox.mongo.StoredOutbox.OUTBOX_TIME;
import static org.fsmlight.common.outbox.mongo.StoredOutbox.REPEATS;
import static org.fsmlight.common.outbox.mongo.StoredOutbox.REPEAT_AT;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.fsmlight.common.documents.RecordMapping;
import org.fsmlight.common.messaging.EventRedaction;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A collection of aggregates. A document holds {@code _id}, {@code version}, the state and the
 * pending events. State and events change in one write that is guarded by the version. Documents
 * are updated, never replaced: a replacement would restore events that were removed meanwhile.
 *
 * @param <D> a record with {@code @Id String id} and {@code long version}
 */
public final class AggregateCollection<D> {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final FindOneAndUpdateOptions PENDING =
      new FindOneAndUpdateOptions()
          .returnDocument(ReturnDocument.AFTER)
          .projection(
              Projections.include(
                  OUTBOX + "." + StoredEvent.ID,
                  OUTBOX + "." + StoredEvent.TOPIC,
                  OUTBOX + "." + StoredEvent.PUBLISHER));

  private final MongoTemplate mongo;
  private final Class<D> type;
  private final String name;
  private final Relay relay;
  private final StoredOutbox outbox;
  private final RecordMapping mapping;

  AggregateCollection(MongoTemplate mongo, Class<D> type, String name, Relay relay) {
    this.mongo = mongo;
    this.type = type;
    this.name = name;
    this.relay = relay;
    this.outbox = new StoredOutbox(mongo, name);
    this.mapping = new RecordMapping(mongo.getConverter());
    mongo.indexOps(name).createIndex(new Index(OUTBOX_TIME, Direction.ASC).sparse());
    mongo.indexOps(name).createIndex(new Index(REPEAT_AT, Direction.ASC).sparse());
  }

  /** The pending events of the documents. */
  public Outbox outbox() {
    return outbox;
  }

  public Optional<D> find(String id) {
    return Optional.ofNullable(mongo.findOne(withoutOutbox(query(where(ID).is(id))), type, name));
  }

  public List<D> find(Query query) {
    return mongo.find(withoutOutbox(query), type, name);
  }

  /**
   * Inserts an aggregate with its first events, and publishes these.
   *
   * @return false when the id is taken
   */
  public boolean insert(D aggregate, List<PendingEvent> events) {
    var document = mapping.document(aggregate);
    document.put(OUTBOX, stored(events));
    try (var writing = relay.writing(outbox, String.valueOf(document.get(ID)))) {
      collection().insertOne(document);
      writing.publish(events, List.of());
      return true;
    } catch (RuntimeException fault) {
      if (translated(fault) instanceof DuplicateKeyException) {
        return false;
      }
      throw translated(fault);
    }
  }

  /**
   * Updates an aggregate, adds its events to the pending ones and publishes them.
   *
   * @return false when the stored version is not the expected one: another write was first
   */
  public boolean update(D aggregate, long expectedVersion, List<PendingEvent> events) {
    var document = mapping.document(aggregate);
    var id = document.remove(ID);
    var update = mapping.update(type, document);
    if (!events.isEmpty()) {
      update.put("$push", new Document(OUTBOX, new Document("$each", stored(events))));
    }
    try (var writing = relay.writing(outbox, String.valueOf(id))) {
      var pending = write(id, expectedVersion, update);
      pending.ifPresent(after -> writing.publish(events, after));
      return pending.isPresent();
    }
  }

  /**
   * Updates an aggregate whose personal data is erased, and also removes it from its pending
   * events. An event that the broker acknowledges meanwhile may be published twice.
   *
   * @return false when the stored version is not the expected one: another write was first
   */
  public boolean redact(D aggregate, long expectedVersion, List<PendingEvent> events) {
    var document = mapping.document(aggregate);
    var id = document.remove(ID);
    try (var writing = relay.writing(outbox, String.valueOf(id))) {
      var claimed = outbox.claim(String.valueOf(id), relay.publisher(), relay.repeatAt());
      var pending = new ArrayList<>(claimed.stream().map(AggregateCollection::redacted).toList());
      pending.addAll(events);
      if (!pending.isEmpty()) {
        document.put(OUTBOX, stored(pending));
      }
      var update = mapping.update(type, document);
      unset(update, REPEATS);
      var isWritten = write(id, expectedVersion, update).isPresent();
      if (isWritten) {
        writing.publishAgain(pending);
      }
      return isWritten;
    }
  }

  private static PendingEvent redacted(PendingEvent event) {
    return event.withPayload(EventRedaction.redact(event.topic(), event.payload()));
  }

  /** Empty if another write was first; otherwise the pending events after this one. */
  private Optional<List<Outbox.Pending>> write(
      @Nullable Object id, long expectedVersion, Document update) {
    var guard = new Document(ID, id).append(VERSION, expectedVersion);
    try {
      return Optional.ofNullable(collection().findOneAndUpdate(guard, update, PENDING))
          .map(AggregateCollection::pending);
    } catch (RuntimeException fault) {
      throw translated(fault);
    }
  }

  private static List<Outbox.Pending> pending(Document after) {
    return StoredOutbox.events(after, OUTBOX).stream().map(StoredEvent::pending).toList();
  }

  private static void unset(Document update, String field) {
    var absent = new Document(update.get("$unset", new Document()));
    update.put("$unset", absent.append(field, ""));
  }

  /**
   * Deletes a document unless events are pending or must be repeated. What was published of the
   * aggregate stays on its topics.
   *
   * @return whether the document was deleted
   */
  public boolean drop(String id) {
    var published =
        new Document(ID, outbox.storedId(id))
            .append(OUTBOX, new Document("$size", 0))
            .append(REPEAT_AT, new Document("$exists", false));
    return collection().deleteOne(published).getDeletedCount() > 0;
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(name);
  }

  private List<Document> stored(List<PendingEvent> events) {
    return events.stream().map(event -> StoredEvent.document(event, relay.publisher())).toList();
  }

  private static Query withoutOutbox(Query query) {
    query.fields().exclude(OUTBOX, REPEATS, REPEAT_AT);
    return query;
  }

  private RuntimeException translated(RuntimeException fault) {
    var translated =
        mongo
            .getMongoDatabaseFactory()
            .getExceptionTranslator()
            .translateExceptionIfPossible(fault);
    return translated == null ? fault : translated;
  }
}

package org.fsmlight.common.outbox.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.fsmlight.common.documents.RecordMapping;
import org.fsmlight.common.messaging.EventRedaction;
import org.fsmlight.common.outbox.Backlog;
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
public final class AggregateCollection<D> implements Outbox {

  private static final String ID = "_id";
  private static final String OUTBOX = "outbox";
  private static final String OUTBOX_TIME = "outbox.time";
  private static final String VERSION = "version";

  private final MongoTemplate mongo;
  private final Class<D> type;
  private final String name;
  private final Relay relay;
  private final RecordMapping mapping;

  AggregateCollection(MongoTemplate mongo, Class<D> type, String name, Relay relay) {
    this.mongo = mongo;
    this.type = type;
    this.name = name;
    this.relay = relay;
    this.mapping = new RecordMapping(mongo.getConverter());
    mongo.indexOps(name).createIndex(new Index(OUTBOX_TIME, Direction.ASC).sparse());
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
    try {
      collection().insertOne(document);
    } catch (RuntimeException fault) {
      if (translated(fault) instanceof DuplicateKeyException) {
        return false;
      }
      throw translated(fault);
    }
    relay.publish(this, String.valueOf(document.get(ID)), events);
    return true;
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
    if (!write(id, expectedVersion, update)) {
      return false;
    }
    relay.publish(this, String.valueOf(id), events);
    return true;
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
    var pending =
        Stream.concat(
                pending(id).stream()
                    .map(
                        event ->
                            event.withPayload(
                                EventRedaction.redact(event.topic(), event.payload()))),
                events.stream())
            .toList();
    if (!pending.isEmpty()) {
      document.put(OUTBOX, stored(pending));
    }
    if (!write(id, expectedVersion, mapping.update(type, document))) {
      return false;
    }
    relay.publish(this, String.valueOf(id), pending);
    return true;
  }

  private List<PendingEvent> pending(@Nullable Object id) {
    var found =
        collection().find(new Document(ID, id)).projection(Projections.include(OUTBOX)).first();
    return found == null ? List.of() : pending(found);
  }

  private boolean write(@Nullable Object id, long expectedVersion, Document update) {
    var guard = new Document(ID, id).append(VERSION, expectedVersion);
    try {
      return collection().updateOne(guard, update).getMatchedCount() == 1;
    } catch (RuntimeException fault) {
      throw translated(fault);
    }
  }

  /**
   * Deletes a document unless events are pending. What was published of the aggregate stays on its
   * topics.
   *
   * @return whether the document was deleted
   */
  public boolean drop(String id) {
    var published = new Document(ID, storedId(id)).append(OUTBOX, new Document("$size", 0));
    return collection().deleteOne(published).getDeletedCount() > 0;
  }

  @Override
  public void remove(List<Published> published) {
    collection()
        .bulkWrite(
            published.stream().map(this::removal).toList(), new BulkWriteOptions().ordered(false));
  }

  private UpdateOneModel<Document> removal(Published published) {
    var ids = new Document("id", new Document("$in", published.eventIds()));
    return new UpdateOneModel<>(
        new Document(ID, storedId(published.aggregateId())),
        new Document("$pull", new Document(OUTBOX, ids)));
  }

  @Override
  public List<Waiting> waitingSince(Instant time, int limit) {
    return collection()
        .find(Filters.lt(OUTBOX_TIME, Date.from(time)))
        .projection(Projections.include(OUTBOX))
        .limit(limit)
        .map(found -> new Waiting(String.valueOf(found.get(ID)), pending(found)))
        .into(new ArrayList<>());
  }

  @Override
  public String name() {
    return name;
  }

  /** Served by the index on the outbox: documents without pending events are not read. */
  @Override
  public Backlog backlog(Instant now, int limit) {
    return collection()
        .find(Filters.lt(OUTBOX_TIME, Date.from(now)))
        .projection(Projections.fields(Projections.include(OUTBOX_TIME), Projections.excludeId()))
        .limit(limit)
        .map(
            found ->
                found.getList(OUTBOX, Document.class).stream()
                    .map(event -> new Backlog(1, event.getDate("time").toInstant()))
                    .reduce(Backlog.NONE, Backlog::and))
        .into(new ArrayList<>())
        .stream()
        .reduce(Backlog.NONE, Backlog::and);
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(name);
  }

  /** The mapping stores an id that looks like an {@code ObjectId} as one. */
  private @Nullable Object storedId(String id) {
    return mongo.getConverter().convertId(id, ObjectId.class);
  }

  private static List<Document> stored(List<PendingEvent> events) {
    return events.stream().map(StoredEvent::document).toList();
  }

  private static List<PendingEvent> pending(Document found) {
    return found.getList(OUTBOX, Document.class).stream().map(StoredEvent::read).toList();
  }

  private static Query withoutOutbox(Query query) {
    query.fields().exclude(OUTBOX);
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

package org.fsmlight.common.outbox.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

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
import org.fsmlight.common.messaging.PersonalData;
import org.fsmlight.common.outbox.Backlog;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.function.SingletonSupplier;

/**
 * A collection of aggregates: {@code _id}, {@code version}, state, and the events not yet
 * published. State and events change together, in one write guarded by the version; a document is
 * never replaced, for that would bring back what was already published.
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
  private final SingletonSupplier<List<String>> fields;

  AggregateCollection(MongoTemplate mongo, Class<D> type, String name, Relay relay) {
    this.mongo = mongo;
    this.type = type;
    this.name = name;
    this.relay = relay;
    this.fields = SingletonSupplier.of(this::fieldsOfType);
    mongo.indexOps(name).createIndex(new Index(OUTBOX_TIME, Direction.ASC).sparse());
  }

  public Optional<D> find(String id) {
    return Optional.ofNullable(mongo.findOne(withoutOutbox(query(where(ID).is(id))), type, name));
  }

  public List<D> find(Query query) {
    return mongo.find(withoutOutbox(query), type, name);
  }

  /** False when the id is taken. */
  public boolean insert(D aggregate, List<PendingEvent> events) {
    Document document = written(aggregate);
    document.put(OUTBOX, events.stream().map(StoredEvent::document).toList());
    try {
      mongo.getCollection(name).insertOne(document);
    } catch (RuntimeException fault) {
      if (translated(fault) instanceof DuplicateKeyException) {
        return false;
      }
      throw translated(fault);
    }
    relay.publish(this, String.valueOf(document.get(ID)), events);
    return true;
  }

  /** False when the stored version is another than expected: somebody was faster. */
  public boolean update(D aggregate, long expectedVersion, List<PendingEvent> events) {
    Document document = written(aggregate);
    Object id = document.remove(ID);
    Document change = change(document);
    if (!events.isEmpty()) {
      var each = events.stream().map(StoredEvent::document).toList();
      change.put("$push", new Document(OUTBOX, new Document("$each", each)));
    }
    if (!write(id, expectedVersion, change)) {
      return false;
    }
    relay.publish(this, String.valueOf(id), events);
    return true;
  }

  /**
   * As {@link #update}, of an aggregate that names nobody any more: also takes the names out of
   * what it has yet to tell. What the broker acknowledged meanwhile may be told once more, which
   * readers bear.
   *
   * @return false when the stored version is another than expected: somebody was faster
   */
  public boolean redact(D aggregate, long expectedVersion, List<PendingEvent> events) {
    Document document = written(aggregate);
    Object id = document.remove(ID);
    List<PendingEvent> toTell =
        Stream.concat(
                waiting(id).stream()
                    .map(event -> event.with(PersonalData.takenOutOf(event.payload()))),
                events.stream())
            .toList();
    if (!toTell.isEmpty()) {
      document.put(OUTBOX, toTell.stream().map(StoredEvent::document).toList());
    }
    if (!write(id, expectedVersion, change(document))) {
      return false;
    }
    relay.publish(this, String.valueOf(id), toTell);
    return true;
  }

  private List<PendingEvent> waiting(@Nullable Object id) {
    Document found =
        mongo
            .getCollection(name)
            .find(new Document(ID, id))
            .projection(Projections.include(OUTBOX))
            .first();
    return found == null
        ? List.of()
        : found.getList(OUTBOX, Document.class).stream().map(StoredEvent::read).toList();
  }

  /** Sets what there is, and unsets what there is not. */
  private Document change(Document document) {
    Document change = new Document("$set", document);
    Document absent = new Document();
    fields.obtain().stream().filter(f -> !document.containsKey(f)).forEach(f -> absent.put(f, ""));
    if (!absent.isEmpty()) {
      change.put("$unset", absent);
    }
    return change;
  }

  private boolean write(@Nullable Object id, long expectedVersion, Document change) {
    var guard = new Document(ID, id).append(VERSION, expectedVersion);
    try {
      return mongo.getCollection(name).updateOne(guard, change).getMatchedCount() == 1;
    } catch (RuntimeException fault) {
      throw translated(fault);
    }
  }

  /** For good, what is told of it excepted: false while there is something of it to be told. */
  public boolean drop(String id) {
    var nothingToTell = new Document(ID, storedId(id)).append(OUTBOX, new Document("$size", 0));
    return mongo.getCollection(name).deleteOne(nothingToTell).getDeletedCount() > 0;
  }

  @Override
  public void remove(List<Published> published) {
    mongo
        .getCollection(name)
        .bulkWrite(
            published.stream().map(this::withoutEvents).toList(),
            new BulkWriteOptions().ordered(false));
  }

  private UpdateOneModel<Document> withoutEvents(Published published) {
    var ids = new Document("id", new Document("$in", published.eventIds()));
    return new UpdateOneModel<>(
        new Document(ID, storedId(published.aggregateId())),
        new Document("$pull", new Document(OUTBOX, ids)));
  }

  @Override
  public List<Waiting> waitingSince(Instant time, int limit) {
    return mongo
        .getCollection(name)
        .find(Filters.lt(OUTBOX_TIME, Date.from(time)))
        .projection(Projections.include(OUTBOX))
        .limit(limit)
        .map(
            found ->
                new Waiting(
                    String.valueOf(found.get(ID)),
                    found.getList(OUTBOX, Document.class).stream().map(StoredEvent::read).toList()))
        .into(new ArrayList<>());
  }

  @Override
  public String name() {
    return name;
  }

  /** Served by the index on the outbox: what has nothing to tell is not looked at. */
  @Override
  public Backlog backlog(Instant now, int limit) {
    return mongo
        .getCollection(name)
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

  /** The mapping stores an id that looks like the database's own as one of those. */
  private @Nullable Object storedId(String id) {
    return mongo.getConverter().convertId(id, ObjectId.class);
  }

  /** Asked for at the first change, for reading a type takes its time and a start none of it. */
  private List<String> fieldsOfType() {
    var names = new ArrayList<String>();
    for (MongoPersistentProperty property :
        mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type)) {
      if (!property.isIdProperty()) {
        names.add(property.getFieldName());
      }
    }
    return names;
  }

  private Document written(D aggregate) {
    Document document = new Document();
    mongo.getConverter().write(aggregate, document);
    return document;
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

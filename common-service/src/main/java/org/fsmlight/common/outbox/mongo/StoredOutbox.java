package org.fsmlight.common.outbox.mongo;

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
import org.bson.Document;
import org.bson.types.ObjectId;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.outbox.Backlog;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The pending and repeated events of a collection's documents. Changes that depend on what was read
 * before are guarded by the document's version and by the ids of the pending events.
 */
final class StoredOutbox implements Outbox {

  static final String OUTBOX = "outbox";
  static final String OUTBOX_TIME = "outbox.time";
  static final String REPEATS = "repeats";
  static final String REPEAT_AT = "repeatAt";
  private static final String ID = "_id";
  private static final String VERSION = "version";

  private final MongoTemplate mongo;
  private final String name;

  StoredOutbox(MongoTemplate mongo, String name) {
    this.mongo = mongo;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void remove(List<Published> published) {
    var removals = published.stream().map(this::removal).toList();
    var removed = collection().bulkWrite(removals, new BulkWriteOptions().ordered(false));
    if (removed.getMatchedCount() < removals.size()) {
      published.forEach(this::moveToRepeats);
    }
  }

  private UpdateOneModel<Document> removal(Published published) {
    var guard =
        new Document(ID, storedId(published.aggregateId()))
            .append(REPEAT_AT, new Document("$exists", false));
    return new UpdateOneModel<>(guard, pull(published));
  }

  private static Document pull(Published published) {
    var own =
        new Document(StoredEvent.ID, new Document("$in", published.eventIds()))
            .append(StoredEvent.PUBLISHER, published.publisher());
    return new Document("$pull", new Document(OUTBOX, own));
  }

  private void moveToRepeats(Published published) {
    CompareAndSet.repeat(() -> find(published.aggregateId()), found -> isMoved(found, published));
  }

  /** Events are moved only if they are still pending. Then the repetition has not ended. */
  private boolean isMoved(Optional<Document> found, Published published) {
    var own =
        found.stream()
            .flatMap(document -> events(document, OUTBOX).stream())
            .filter(event -> published.eventIds().contains(event.getString(StoredEvent.ID)))
            .filter(event -> published.publisher().equals(event.getString(StoredEvent.PUBLISHER)))
            .toList();
    return own.isEmpty()
        || isUpdated(
            unchanged(found.orElseThrow()),
            pull(published).append("$push", new Document(REPEATS, new Document("$each", own))));
  }

  @Override
  public List<PendingEvent> claim(String aggregateId, String publisher, Instant repeatAt) {
    return CompareAndSet.repeat(
            () -> find(aggregateId).map(found -> new Claim(found, publisher, repeatAt)),
            claim -> claim.map(this::isSaved).orElse(true))
        .map(Claim::claimed)
        .orElseGet(List::of);
  }

  private boolean isSaved(Claim claim) {
    return !claim.isNeeded() || isUpdated(unchanged(claim.found()), claim.update());
  }

  @Override
  public List<Waiting> waitingSince(Instant time, int limit) {
    return collection()
        .find(Filters.lt(OUTBOX_TIME, Date.from(time)))
        .projection(Projections.include(OUTBOX))
        .limit(limit)
        .map(found -> new Waiting(String.valueOf(found.get(ID)), read(found, OUTBOX)))
        .into(new ArrayList<>());
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
                events(found, OUTBOX).stream()
                    .map(event -> new Backlog(1, event.getDate("time").toInstant()))
                    .reduce(Backlog.NONE, Backlog::and))
        .into(new ArrayList<>())
        .stream()
        .reduce(Backlog.NONE, Backlog::and);
  }

  @Override
  public List<String> repeatsDue(Instant now, int limit) {
    return collection()
        .find(Filters.lt(REPEAT_AT, Date.from(now)))
        .projection(Projections.include(ID))
        .limit(limit)
        .map(found -> String.valueOf(found.get(ID)))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Repeat> claimRepeat(String aggregateId, Instant now, Instant next) {
    var due =
        new Document(ID, storedId(aggregateId))
            .append(REPEAT_AT, new Document("$lt", Date.from(now)));
    var deferred = new Document("$set", new Document(REPEAT_AT, Date.from(next)));
    return Optional.ofNullable(collection().findOneAndUpdate(due, deferred))
        .map(found -> new Repeat(read(found, REPEATS), next));
  }

  @Override
  public void endRepeat(String aggregateId, Repeat repeat) {
    var ids = repeat.events().stream().map(PendingEvent::id).toList();
    var claimed =
        new Document(ID, storedId(aggregateId))
            .append(REPEAT_AT, Date.from(repeat.next()))
            .append(OUTBOX, new Document("$size", 0));
    if (ids.isEmpty()) {
      claimed.append(REPEATS + ".0", new Document("$exists", false));
    } else {
      claimed
          .append(REPEATS, new Document("$size", ids.size()))
          .append(REPEATS + ".id", new Document("$all", ids));
    }
    isUpdated(claimed, new Document("$unset", new Document(REPEATS, "").append(REPEAT_AT, "")));
  }

  /** The document with the fields that concern publishing. */
  Optional<Document> find(@Nullable Object id) {
    return Optional.ofNullable(
        collection()
            .find(new Document(ID, id instanceof String text ? storedId(text) : id))
            .projection(Projections.include(VERSION, OUTBOX))
            .first());
  }

  /** Matches a document whose version and pending events are still those that were read. */
  private static Document unchanged(Document found) {
    var ids = events(found, OUTBOX).stream().map(event -> event.getString(StoredEvent.ID)).toList();
    return new Document(ID, found.get(ID))
        .append(VERSION, found.get(VERSION))
        .append(OUTBOX, new Document("$size", ids.size()))
        .append(OUTBOX + ".id", new Document("$all", ids));
  }

  private boolean isUpdated(Document guard, Document update) {
    return collection().updateOne(guard, update).getMatchedCount() == 1;
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(name);
  }

  /** The mapping stores an id that looks like an {@code ObjectId} as one. */
  @Nullable Object storedId(String id) {
    return mongo.getConverter().convertId(id, ObjectId.class);
  }

  static List<Document> events(Document found, String field) {
    return found.getList(field, Document.class, List.of());
  }

  private static List<PendingEvent> read(Document found, String field) {
    return events(found, field).stream().map(StoredEvent::read).toList();
  }
}

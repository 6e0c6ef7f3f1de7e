package org.fsmlight.common.deadletters.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.deadletters.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** Dead letters in a collection of the service's own database. */
public final class MongoDeadLetters implements DeadLetters {

  public static final String COLLECTION = "deadLetters";

  /** The stored name of {@link DeadLetter#deadLetteredAt}. */
  private static final String TIME = "putAsideAt";

  private final MongoTemplate mongo;
  private final AtomicBoolean indexed = new AtomicBoolean();

  public MongoDeadLetters(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void add(DeadLetter letter) {
    index();
    try {
      mongo.insert(letter, COLLECTION);
    } catch (DuplicateKeyException known) {
      CompareAndSet.repeatWhilePresent(
          () ->
              find(letter.id())
                  .flatMap(
                      before -> before.unreadableAgain(letter.reason(), letter.deadLetteredAt())),
          this::save);
    }
  }

  @Override
  public Optional<DeadLetter> find(String id) {
    return Optional.ofNullable(mongo.findById(id, DeadLetter.class, COLLECTION));
  }

  @Override
  public List<DeadLetter> list(Status status, @Nullable DeadLetter after, int limit) {
    var wanted = where("status").is(status.name());
    if (after != null) {
      wanted =
          wanted.orOperator(
              where(TIME).gt(after.deadLetteredAt()),
              where(TIME).is(after.deadLetteredAt()).and("_id").gt(after.id()));
    }
    var oldestFirst = Sort.by(TIME, "_id");
    return mongo.find(query(wanted).with(oldestFirst).limit(limit), DeadLetter.class, COLLECTION);
  }

  @Override
  public long countWaiting() {
    return mongo.count(query(where("status").is(Status.WAITING.name())), COLLECTION);
  }

  @Override
  public List<DeadLetter> findConcerning(String aggregateId) {
    try (var all = mongo.stream(new Query(), DeadLetter.class, COLLECTION)) {
      return all.filter(letter -> letter.concerns(aggregateId)).toList();
    }
  }

  @Override
  public boolean save(DeadLetter changed) {
    var before = query(where("_id").is(changed.id()).and("version").is(changed.version() - 1));
    return mongo.replace(before, changed, COLLECTION).getMatchedCount() == 1;
  }

  /** Creates the index with the first dead letter: most services have none, and start faster so. */
  private void index() {
    if (indexed.compareAndSet(false, true)) {
      mongo
          .indexOps(COLLECTION)
          .createIndex(
              new Index("status", Sort.Direction.ASC)
                  .on(TIME, Sort.Direction.ASC)
                  .on("_id", Sort.Direction.ASC));
    }
  }
}

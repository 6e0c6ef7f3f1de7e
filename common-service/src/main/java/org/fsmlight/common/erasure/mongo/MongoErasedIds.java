package org.fsmlight.common.erasure.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fsmlight.common.erasure.ErasedIds;
import org.fsmlight.common.erasure.Erasure;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** Erased ids in a collection of the service's own database. */
public final class MongoErasedIds implements ErasedIds {

  public static final String COLLECTION = "erasedIds";

  private final MongoTemplate mongo;
  private final AtomicBoolean indexed = new AtomicBoolean();

  public MongoErasedIds(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public boolean contains(String id) {
    return mongo.exists(query(where("_id").is(id)), Erasure.class, COLLECTION);
  }

  @Override
  public void add(Erasure erasure) {
    if (indexed.compareAndSet(false, true)) { // at the start it would cause a delay
      mongo.indexOps(COLLECTION).createIndex(new Index("dueAt", Sort.Direction.ASC).sparse());
    }
    try {
      mongo.insert(erasure, COLLECTION);
    } catch (DuplicateKeyException known) {
      // the first erasure stays
    }
  }

  @Override
  public void save(Erasure changed) {
    mongo.save(changed, COLLECTION);
  }

  @Override
  public List<Erasure> dueBy(Instant time, int limit) {
    var due = query(where("dueAt").lte(time)).with(Sort.by("dueAt")).limit(limit);
    return mongo.find(due, Erasure.class, COLLECTION);
  }
}

package org.fsmlight.requests.servicerequests.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/**
 * Performs an upsert in two steps, as a MongoDB server does: an update, then an insert, between
 * which other writes take place. The embedded store performs it in one.
 */
final class InterleavingMongoTemplate extends MongoTemplate {

  /** An answer to the loser of two inserts. */
  enum Loser {
    DUPLICATE_KEY(
        lost -> {
          throw lost;
        }),
    NULL(_ -> null);

    private final Function<DuplicateKeyException, @Nullable Object> answer;

    Loser(Function<DuplicateKeyException, @Nullable Object> answer) {
      this.answer = answer;
    }
  }

  private final Runnable between;
  private final Loser loser;

  InterleavingMongoTemplate(MongoTemplate real, Runnable between, Loser loser) {
    super(real.getMongoDatabaseFactory(), real.getConverter());
    this.between = between;
    this.loser = loser;
  }

  @Override
  @SuppressWarnings("unchecked") // null, or an exception
  public <T> @Nullable T findAndModify(
      Query query,
      UpdateDefinition update,
      FindAndModifyOptions options,
      Class<T> type,
      String collection) {
    var updated =
        super.findAndModify(
            query, update, FindAndModifyOptions.options().returnNew(true), type, collection);
    if (updated != null) {
      return updated;
    }
    between.run();
    var id = query.getQueryObject().get("_id");
    var insert = new Query(where("_id").is(id).and("matchesNothing").exists(true));
    try {
      return super.findAndModify(insert, update, options, type, collection);
    } catch (DuplicateKeyException lost) {
      return (T) loser.answer.apply(lost);
    }
  }
}

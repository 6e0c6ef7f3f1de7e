package org.fsmlight.common.replicas;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.result.UpdateResult;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/**
 * Performs an upsert in two steps, as a MongoDB server does: an update, then an insert, with other
 * writes in between. The embedded store performs it in one step.
 */
final class InterleavingMongoTemplate extends MongoTemplate {

  private final Runnable between;

  InterleavingMongoTemplate(MongoTemplate real, Runnable between) {
    super(real.getMongoDatabaseFactory(), real.getConverter());
    this.between = between;
  }

  @Override
  public UpdateResult upsert(Query query, UpdateDefinition update, String collection) {
    var updated = updateFirst(query, update, collection);
    if (updated.getMatchedCount() > 0) {
      return updated;
    }
    between.run();
    var id = query.getQueryObject().get("_id");
    var insert = new Query(where("_id").is(id).and("matchesNothing").exists(true));
    return super.upsert(insert, update, collection);
  }
}

package org.fsmlight.team.throttling.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.fsmlight.team.sweeping.Expiring;
import org.fsmlight.team.throttling.Counts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each count, found by its {@code _id} and counted in one step. */
@Component
class MongoCounts implements Counts, Expiring {

  private static final String COLLECTION = "attempts";

  private final MongoOperations mongo;

  MongoCounts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private record CountDocument(@Id String id, long tries, Instant expiresAt) {}

  @Override
  public long increase(String count, Instant until) {
    var oneMore = new Update().inc("tries", 1).setOnInsert("expiresAt", until);
    var theNewOne = FindAndModifyOptions.options().upsert(true).returnNew(true);
    while (true) {
      try {
        var counted =
            mongo.findAndModify(of(count), oneMore, theNewOne, CountDocument.class, COLLECTION);
        return counted == null ? 1 : counted.tries();
      } catch (DuplicateKeyException anotherWasFirst) {
        // it is there now, and counted on
      }
    }
  }

  @Override
  public void decrease(String count) {
    mongo.updateFirst(of(count), new Update().inc("tries", -1), COLLECTION);
  }

  @Override
  public void dropExpired(Instant now) {
    mongo.remove(query(where("expiresAt").lt(now)), COLLECTION);
  }

  private static Query of(String count) {
    return query(where("_id").is(count));
  }
}

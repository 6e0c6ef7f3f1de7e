package org.fsmlight.team.identity.throttling.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.fsmlight.team.identity.throttling.AttemptCounters;
import org.fsmlight.team.sweeping.Expiring;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each counter, incremented in place. */
@Component
class MongoAttemptCounters implements AttemptCounters, Expiring {

  private static final String COLLECTION = "attempts";

  private final MongoOperations mongo;

  MongoAttemptCounters(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private record CounterDocument(@Id String id, long tries, Instant expiresAt) {}

  @Override
  public long increment(String counter, Instant until) {
    var increment = new Update().inc("tries", 1).setOnInsert("expiresAt", until);
    var upsert = FindAndModifyOptions.options().upsert(true).returnNew(true);
    while (true) {
      try {
        var counted =
            mongo.findAndModify(
                byId(counter), increment, upsert, CounterDocument.class, COLLECTION);
        return counted == null ? 1 : counted.tries();
      } catch (DuplicateKeyException insertedMeanwhile) {
        // the counter exists now, so that the next round increments it
      }
    }
  }

  @Override
  public void decrement(String counter) {
    mongo.updateFirst(byId(counter), new Update().inc("tries", -1), COLLECTION);
  }

  @Override
  public void deleteExpired(Instant now) {
    mongo.remove(query(where("expiresAt").lt(now)), COLLECTION);
  }

  private static Query byId(String counter) {
    return query(where("_id").is(counter));
  }
}

package org.fsmlight.team.login.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.fsmlight.team.login.Marks;
import org.fsmlight.team.sweeping.Expiring;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** One document each; its {@code _id} decides who is first. */
@Component
class MongoMarks implements Marks, Expiring {

  private static final String COLLECTION = "marks";

  private final MongoOperations mongo;

  MongoMarks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private record MarkDocument(@Id String mark, Instant expiresAt) {}

  @Override
  public boolean set(String mark, Instant until) {
    try {
      mongo.insert(new MarkDocument(mark, until), COLLECTION);
      return true;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  @Override
  public void renew(String mark, Instant until) {
    mongo.save(new MarkDocument(mark, until), COLLECTION);
  }

  @Override
  public boolean isSet(String mark, Instant now) {
    var found = mongo.findById(mark, MarkDocument.class, COLLECTION);
    return found != null && now.isBefore(found.expiresAt());
  }

  @Override
  public void dropExpired(Instant now) {
    mongo.remove(query(where("expiresAt").lt(now)), COLLECTION);
  }
}

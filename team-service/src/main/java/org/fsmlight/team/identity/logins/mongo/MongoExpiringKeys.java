package org.fsmlight.team.identity.logins.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.fsmlight.team.identity.logins.ExpiringKeys;
import org.fsmlight.team.sweeping.Expiring;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** One document for each key; its {@code _id} decides races. */
@Component
class MongoExpiringKeys implements ExpiringKeys, Expiring {

  private static final String COLLECTION = "marks";

  private final MongoOperations mongo;

  MongoExpiringKeys(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private record KeyDocument(@Id String key, Instant expiresAt) {}

  @Override
  public boolean putIfAbsent(String key, Instant expiresAt) {
    try {
      mongo.insert(new KeyDocument(key, expiresAt), COLLECTION);
      return true;
    } catch (DuplicateKeyException present) {
      return false;
    }
  }

  @Override
  public void put(String key, Instant expiresAt) {
    mongo.save(new KeyDocument(key, expiresAt), COLLECTION);
  }

  @Override
  public boolean contains(String key, Instant now) {
    var found = mongo.findById(key, KeyDocument.class, COLLECTION);
    return found != null && now.isBefore(found.expiresAt());
  }

  @Override
  public void deleteExpired(Instant now) {
    mongo.remove(query(where("expiresAt").lt(now)), COLLECTION);
  }
}

package org.fsmlight.dispatch.companies.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.fsmlight.dispatch.companies.Dispatchers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Dispatchers' names, one document each. */
@Repository
class MongoDispatchers implements Dispatchers {

  private static final String COLLECTION = "dispatchers";

  private final MongoTemplate mongo;

  MongoDispatchers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<String> name(String id) {
    return Optional.ofNullable(mongo.findById(id, Stored.class, COLLECTION)).map(Stored::name);
  }

  @Override
  public void keep(String id, long version, String name) {
    var older = query(where("_id").is(id).and("version").lt(version));
    var change = new Update().set("version", version).set("name", name);
    try {
      mongo.upsert(older, change, COLLECTION);
    } catch (DuplicateKeyException isThereAlready) {
      mongo.updateFirst(older, change, COLLECTION); // unless what is there is as new
    }
  }

  record Stored(@Id String id, long version, String name) {}
}

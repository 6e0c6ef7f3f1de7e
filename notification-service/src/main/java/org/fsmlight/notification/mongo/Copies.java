package org.fsmlight.notification.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Copies of other services' aggregates, several of which may share a document. */
@Component
final class Copies {

  private final MongoTemplate mongo;

  Copies(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Keeps {@code copy} under {@code field} unless as new a version is there. When it is, the upsert
   * tries to insert and finds the id taken; it finds it taken, too, when somebody inserts the
   * document for another field meanwhile, so it is tried twice.
   */
  void keep(String collection, String id, String field, long version, Object copy) {
    var older = query(where("_id").is(id).and(field + ".version").not().gte(version));
    var change = new Update().set(field, copy);
    try {
      mongo.upsert(older, change, collection);
    } catch (DuplicateKeyException taken) {
      mongo.updateFirst(older, change, collection);
    }
  }

  /** Notes what never changes. */
  void note(String collection, String id, String field, String value) {
    var one = query(where("_id").is(id));
    var change = new Update().set(field, value);
    try {
      mongo.upsert(one, change, collection);
    } catch (DuplicateKeyException insertedMeanwhile) {
      mongo.updateFirst(one, change, collection);
    }
  }

  /** Ids are opaque, but a field's name must have no dot and no dollar. */
  static String fieldName(String id) {
    return id.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  <T> @Nullable T find(String collection, String id, Class<T> type) {
    return mongo.findById(id, type, collection);
  }
}

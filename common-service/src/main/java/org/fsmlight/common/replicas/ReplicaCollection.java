package org.fsmlight.common.replicas;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Replicas of other services' aggregates. A replica is replaced only by a newer version, in
 * whatever order and however often versions arrive. A document is one replica, or holds several,
 * each under a field of its own.
 */
public final class ReplicaCollection {

  private static final String ID = "_id";
  private static final String VERSION = "version";

  private final MongoTemplate mongo;
  private final String name;

  public ReplicaCollection(MongoTemplate mongo, String name) {
    this.mongo = mongo;
    this.name = name;
  }

  public <D> Optional<D> find(String id, Class<D> type) {
    return Optional.ofNullable(mongo.findById(id, type, name));
  }

  public boolean contains(String id) {
    return mongo.exists(query(where(ID).is(id)), name);
  }

  /**
   * Saves a replica as the whole document {@code id}, unless the stored version is as new.
   *
   * @param replica a record with a component {@code version}; its components replace the stored
   *     fields
   * @return whether it was saved
   */
  public boolean saveIfNewer(String id, long version, Object replica) {
    return save(id, older(id, VERSION, version), fields(replica));
  }

  /**
   * Saves a replica as one field of the document {@code id}, unless the stored version is as new.
   *
   * @param replica has a component {@code version}
   * @return whether it was saved
   */
  public boolean saveIfNewer(String id, String field, long version, Object replica) {
    return save(id, older(id, field + "." + VERSION, version), new Update().set(field, replica));
  }

  /** Sets a field that never changes. */
  public void set(String id, String field, String value) {
    save(id, where(ID).is(id), new Update().set(field, value));
  }

  /** Makes a field name of an id: field names contain neither dots nor dollars. */
  public static String fieldName(String id) {
    return id.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  private Update fields(Object replica) {
    var fields = new Document();
    mongo.getConverter().write(replica, fields);
    fields.remove(ID);
    var update = Update.fromDocument(new Document("$set", fields));
    Stream.of(replica.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .filter(component -> !component.equals("id") && !fields.containsKey(component))
        .forEach(update::unset);
    return update;
  }

  private static Criteria older(String id, String field, long version) {
    return where(ID).is(id).and(field).not().gte(version);
  }

  /**
   * Upserts. A duplicate key has two causes: the stored version is as new, or another consumer
   * inserted the document at the same time. Only the stored document tells them apart, so the
   * update is tried on it.
   */
  private boolean save(String id, Criteria older, Update change) {
    while (true) {
      try {
        mongo.upsert(query(older), change, name);
        return true;
      } catch (DuplicateKeyException exists) {
        if (mongo.updateFirst(query(older), change, name).getMatchedCount() > 0) {
          return true;
        }
        if (contains(id)) {
          return false;
        }
      }
    }
  }
}

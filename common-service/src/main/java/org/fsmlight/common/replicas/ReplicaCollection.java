package org.fsmlight.common.replicas;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.bson.Document;
import org.fsmlight.common.documents.RecordMapping;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Replicas of other services' aggregates. A replica is replaced only by a newer version, in
 * whatever order and however often versions arrive. A document is one replica, or holds several,
 * each in a field of its own.
 */
public final class ReplicaCollection {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final int MAX_ATTEMPTS = 5;

  private final MongoTemplate mongo;
  private final String name;
  private final RecordMapping mapping;

  public ReplicaCollection(MongoTemplate mongo, String name) {
    this.mongo = mongo;
    this.name = name;
    this.mapping = new RecordMapping(mongo.getConverter());
  }

  public <D> Optional<D> find(String id, Class<D> type) {
    return Optional.ofNullable(mongo.findById(id, type, name));
  }

  public boolean contains(String id) {
    return mongo.exists(query(where(ID).is(id)), name);
  }

  /**
   * Saves a replica as the whole document {@code id}, unless the stored version is as new or newer.
   *
   * @param version the version of the replica, stored as {@code version}
   * @param replica a record; its components replace the stored fields
   * @return whether it was saved
   */
  public boolean saveIfNewer(String id, long version, Object replica) {
    var fields = versioned(replica, version);
    fields.remove(ID);
    var update = Update.fromDocument(mapping.update(replica.getClass(), fields));
    return save(id, older(id, VERSION, version), update);
  }

  /**
   * Saves a replica as one field of the document {@code id}, unless the stored version is as new or
   * newer.
   *
   * @param field the field; a dot leads into a nested document
   * @param version the version of the replica, stored as its {@code version}
   * @param replica a record
   * @return whether it was saved
   */
  public boolean saveIfNewer(String id, String field, long version, Object replica) {
    var update = new Update().set(field, versioned(replica, version));
    return save(id, older(id, field + "." + VERSION, version), update);
  }

  /** Sets a field that never changes. */
  public void set(String id, String field, String value) {
    save(id, where(ID).is(id), new Update().set(field, value));
  }

  /** Escapes an id for use as a field name, which contains neither dots nor dollars. */
  public static String fieldName(String id) {
    return id.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  /** The stored version is the one that is compared, whatever the replica says. */
  private Document versioned(Object replica, long version) {
    var fields = mapping.document(replica);
    fields.put(VERSION, version);
    return fields;
  }

  private static Criteria older(String id, String field, long version) {
    return where(ID).is(id).and(field).not().gte(version);
  }

  /**
   * Upserts. A duplicate key has two causes: the stored version is as new or newer, or another
   * consumer has inserted the document at the same time. Only the stored document distinguishes
   * them, so the update is tried on it. If there is none, it was deleted meanwhile, or the key is
   * that of another unique index: then the exception is thrown in the end.
   */
  private boolean save(String id, Criteria older, Update update) {
    for (int attempt = 1; ; attempt++) {
      try {
        mongo.upsert(query(older), update, name);
        return true;
      } catch (DuplicateKeyException exists) {
        if (mongo.updateFirst(query(older), update, name).getMatchedCount() > 0) {
          return true;
        }
        if (contains(id)) {
          return false;
        }
        if (attempt == MAX_ATTEMPTS) {
          throw exists;
        }
      }
    }
  }
}

package org.fsmlight.notification.devices.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.notification.devices.Confirmation;
import org.fsmlight.notification.devices.Confirmations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document for each device and account that wants it. */
@Component
final class MongoConfirmations implements Confirmations {

  private static final String COLLECTION = "deviceConfirmations";

  private final MongoTemplate mongo;

  MongoConfirmations(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Confirmation> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Confirmation.class, COLLECTION));
  }

  @Override
  public void save(Confirmation confirmation, Instant expiredBefore) {
    mongo.remove(query(where("sentAt").lt(expiredBefore)), COLLECTION);
    mongo.save(confirmation, COLLECTION);
  }

  @Override
  public boolean remove(Confirmation confirmation) {
    var same = where("_id").is(confirmation.id()).and("codeHash").is(confirmation.codeHash());
    return mongo.remove(query(same), COLLECTION).getDeletedCount() == 1;
  }
}

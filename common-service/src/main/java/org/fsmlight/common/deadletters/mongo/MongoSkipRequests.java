package org.fsmlight.common.deadletters.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.fsmlight.common.deadletters.SkipRequest;
import org.fsmlight.common.deadletters.SkipRequests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Skip requests in a collection of the service's own database. */
public final class MongoSkipRequests implements SkipRequests {

  private static final String COLLECTION = "putAsideOrders";

  private final MongoTemplate mongo;

  public MongoSkipRequests(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void request(SkipRequest skip) {
    try {
      mongo.insert(skip, COLLECTION);
    } catch (DuplicateKeyException known) {
      // the first request stays
    }
  }

  @Override
  public Optional<SkipRequest> find(String id) {
    return Optional.ofNullable(mongo.findById(id, SkipRequest.class, COLLECTION));
  }

  @Override
  public void removeReason(String id) {
    mongo.updateFirst(query(where("_id").is(id)), Update.update("why", "erased"), COLLECTION);
  }
}

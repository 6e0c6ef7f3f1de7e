package org.fsmlight.requests.call.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import org.bson.Document;
import org.fsmlight.requests.call.Call;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Calls, one document each. */
@Repository
class MongoCalls implements Calls {

  private static final String CALLS = "calls";

  private final MongoTemplate mongo;

  MongoCalls(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Progress progressOf(String id) {
    var call = mongo.findById(id, Document.class, CALLS);
    return call == null ? Progress.NOT_BEGUN : Progress.valueOf(call.getString("progress"));
  }

  @Override
  public void keep(Call call) {
    var older = where("_id").is(call.id()).and("version").lt(call.version());
    var news = update("version", call.version()).set("progress", call.progress().name());
    try {
      mongo.upsert(query(older), news, CALLS);
    } catch (DuplicateKeyException newerIsKept) {
      // The upsert found nothing older and tried to insert beside what is there.
    }
  }
}

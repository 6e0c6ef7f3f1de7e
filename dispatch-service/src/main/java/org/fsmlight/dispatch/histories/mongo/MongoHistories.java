package org.fsmlight.dispatch.histories.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.histories.Histories;
import org.fsmlight.dispatch.histories.HistoryEntry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Histories in MongoDB: one document per event, identified by the event's ID. */
@Repository
class MongoHistories implements Histories {

  private static final String COLLECTION = "history";

  private final MongoTemplate mongo;

  MongoHistories(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo.indexOps(COLLECTION).createIndex(new Index("call", ASC));
  }

  @Override
  public void add(HistoryEntry entry) {
    try {
      mongo.insert(HistoryEntryDocument.of(entry), COLLECTION);
    } catch (DuplicateKeyException redelivered) {
      // the entry is stored already
    }
  }

  @Override
  public void erase(ServiceCallId call) {
    var withoutTexts = new Update().unset("reason").unset("note");
    mongo.updateMulti(query(where("call").is(call.value())), withoutTexts, COLLECTION);
  }

  @Override
  public List<HistoryEntry> of(ServiceCallId call) {
    var ofCall = query(where("call").is(call.value()));
    return mongo.find(ofCall, HistoryEntryDocument.class, COLLECTION).stream()
        .map(HistoryEntryDocument::entry)
        .toList();
  }
}

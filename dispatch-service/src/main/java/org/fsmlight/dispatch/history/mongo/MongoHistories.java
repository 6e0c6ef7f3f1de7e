package org.fsmlight.dispatch.history.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.history.Entry;
import org.fsmlight.dispatch.history.Entry.State;
import org.fsmlight.dispatch.history.Entry.Who;
import org.fsmlight.dispatch.history.Happening;
import org.fsmlight.dispatch.history.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What happened, one document for each event: the id says what was kept already. */
@Repository
class MongoHistories implements Histories {

  private static final String COLLECTION = "history";

  private final MongoTemplate mongo;

  MongoHistories(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo.indexOps(COLLECTION).createIndex(new Index("call", ASC));
  }

  @Override
  public void keep(Entry entry) {
    try {
      mongo.insert(Stored.of(entry), COLLECTION);
    } catch (DuplicateKeyException isKept) {
      // told twice
    }
  }

  @Override
  public void erase(ServiceCallId call) {
    var wordless = new Update().unset("reason").unset("note");
    mongo.updateMulti(query(where("call").is(call.value())), wordless, COLLECTION);
  }

  @Override
  public List<Entry> of(ServiceCallId call) {
    return mongo.find(query(where("call").is(call.value())), Stored.class, COLLECTION).stream()
        .map(Stored::entry)
        .toList();
  }

  record Stored(
      @Id String id,
      String call,
      @Nullable String company,
      Happening what,
      long version,
      Instant at,
      @Nullable String actor,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String status,
      @Nullable Instant start,
      int durationMinutes,
      @Nullable String technician,
      @Nullable String technicianName) {

    static Stored of(Entry entry) {
      var company = entry.company();
      var after = entry.after();
      var who = after == null ? null : after.technician();
      return new Stored(
          entry.id(),
          entry.call().value(),
          company == null ? null : company.value(),
          entry.what(),
          entry.version(),
          entry.at(),
          entry.actor(),
          entry.reason(),
          entry.note(),
          after == null ? null : after.status(),
          after == null ? null : after.start(),
          after == null ? 0 : after.durationMinutes(),
          who == null ? null : who.id().value(),
          who == null ? null : who.name());
    }

    Entry entry() {
      return new Entry(
          id,
          new ServiceCallId(call),
          company == null ? null : new CompanyId(company),
          what,
          version,
          at,
          actor,
          reason,
          note,
          status == null ? null : new State(status, start, durationMinutes, who()));
    }

    private @Nullable Who who() {
      return technician == null || technicianName == null
          ? null
          : new Who(new TechnicianId(technician), technicianName);
    }
  }
}

package org.fsmlight.requests.request.mongo;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Numbers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One counter for each company. */
@Repository
class MongoNumbers implements Numbers {

  /** The first number is one more: four digits read as a number, not as a rank. */
  private static final long BEFORE_THE_FIRST = 1000;

  private final MongoTemplate mongo;

  MongoNumbers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public String next(CompanyId company) {
    try {
      return String.valueOf(BEFORE_THE_FIRST + counted(company));
    } catch (DuplicateKeyException bothBeganTheCounter) {
      return String.valueOf(BEFORE_THE_FIRST + counted(company));
    }
  }

  private long counted(CompanyId company) {
    var counter =
        mongo.findAndModify(
            query(where("_id").is(company.value())),
            new Update().inc("last", 1L),
            options().upsert(true).returnNew(true),
            Document.class,
            "counters");
    return Objects.requireNonNull(counter, "An upsert returns what it wrote").getLong("last");
  }
}

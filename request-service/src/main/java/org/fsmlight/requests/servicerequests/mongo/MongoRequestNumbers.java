package org.fsmlight.requests.servicerequests.mongo;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.bson.Document;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.RequestNumbers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One counter for each company. */
@Repository
class MongoRequestNumbers implements RequestNumbers {

  /** The first number is one more, so that all numbers have four digits or more. */
  private static final long OFFSET = 1000;

  private final MongoTemplate mongo;

  MongoRequestNumbers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public String next(CompanyId company) {
    return String.valueOf(OFFSET + count(company));
  }

  /** The loser of two first upserts gets no count, and increments the winner's counter instead. */
  private long count(CompanyId company) {
    return increment(company).or(() -> increment(company)).orElseThrow();
  }

  private Optional<Long> increment(CompanyId company) {
    try {
      var counter =
          mongo.findAndModify(
              query(where("_id").is(company.value())),
              new Update().inc("last", 1L),
              options().upsert(true).returnNew(true),
              Document.class,
              "counters");
      return Optional.ofNullable(counter).map(found -> found.getLong("last"));
    } catch (DuplicateKeyException insertedMeanwhile) {
      return Optional.empty();
    }
  }
}

package org.fsmlight.requests.company.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Companies, one document each. */
@Repository
class MongoCompanies implements Companies {

  private static final String COMPANIES = "companies";

  private final MongoTemplate mongo;

  MongoCompanies(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public boolean knows(CompanyId id) {
    return mongo.exists(query(where("_id").is(id.value())), COMPANIES);
  }

  @Override
  public void keep(Company company) {
    var older = where("_id").is(company.id().value()).and("version").lt(company.version());
    try {
      mongo.upsert(query(older), update("version", company.version()), COMPANIES);
    } catch (DuplicateKeyException newerIsKept) {
      // The upsert found nothing older and tried to insert beside what is there.
    }
  }
}

package org.fsmlight.dispatch.companies.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.ZoneId;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Company;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Companies, one document each. */
@Repository
class MongoCompanies implements Companies {

  private static final String COLLECTION = "companies";

  private final MongoTemplate mongo;

  MongoCompanies(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return Optional.ofNullable(mongo.findById(id.value(), Stored.class, COLLECTION))
        .map(Stored::company);
  }

  @Override
  public void keep(Company company) {
    var older = query(where("_id").is(company.id().value()).and("version").lt(company.version()));
    var change =
        new Update()
            .set("version", company.version())
            .set("name", company.name())
            .set("zone", company.zone().getId());
    try {
      mongo.upsert(older, change, COLLECTION);
    } catch (DuplicateKeyException isThereAlready) {
      mongo.updateFirst(older, change, COLLECTION); // unless what is there is as new
    }
  }

  record Stored(@Id String id, long version, String name, String zone) {

    Company company() {
      return new Company(new CompanyId(id), version, name, ZoneId.of(zone));
    }
  }
}

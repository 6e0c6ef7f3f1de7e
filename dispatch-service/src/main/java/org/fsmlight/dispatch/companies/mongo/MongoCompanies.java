package org.fsmlight.dispatch.companies.mongo;

import java.time.ZoneId;
import java.util.Optional;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Company;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Companies in MongoDB, one document each. */
@Repository
class MongoCompanies implements Companies {

  private final ReplicaCollection replicas;

  MongoCompanies(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "companies");
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return replicas.find(id.value(), CompanyDocument.class).map(CompanyDocument::company);
  }

  @Override
  public void saveIfNewer(Company company) {
    replicas.saveIfNewer(company.id().value(), company.version(), CompanyDocument.of(company));
  }

  private record CompanyDocument(@Id String id, long version, String name, String zone) {

    static CompanyDocument of(Company company) {
      return new CompanyDocument(
          company.id().value(), company.version(), company.name(), company.zone().getId());
    }

    Company company() {
      return new Company(new CompanyId(id), version, name, ZoneId.of(zone));
    }
  }
}

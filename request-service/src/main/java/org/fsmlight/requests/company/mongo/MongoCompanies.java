package org.fsmlight.requests.company.mongo;

import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Companies, one document each. */
@Repository
class MongoCompanies implements Companies {

  private final ReplicaCollection replicas;

  MongoCompanies(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "companies");
  }

  private record CompanyDocument(@Id String id, long version) {}

  @Override
  public boolean knows(CompanyId id) {
    return replicas.contains(id.value());
  }

  @Override
  public void keep(Company company) {
    var id = company.id().value();
    replicas.saveIfNewer(id, company.version(), new CompanyDocument(id, company.version()));
  }
}

package org.fsmlight.requests.companies.mongo;

import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplica;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Replicas of companies, one document each. */
@Repository
class MongoCompanyReplicas implements CompanyReplicas {

  private final ReplicaCollection replicas;

  MongoCompanyReplicas(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, "companies");
  }

  private record CompanyDocument(@Id String id, long version) {}

  @Override
  public boolean contains(CompanyId id) {
    return replicas.contains(id.value());
  }

  @Override
  public void saveIfNewer(CompanyReplica company) {
    var id = company.id().value();
    replicas.saveIfNewer(id, company.version(), new CompanyDocument(id, company.version()));
  }
}

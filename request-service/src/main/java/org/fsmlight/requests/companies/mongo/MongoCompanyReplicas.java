package org.fsmlight.requests.companies.mongo;

import java.util.Optional;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplica;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.jspecify.annotations.Nullable;
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

  private record CompanyDocument(@Id String id, long version, @Nullable String country) {}

  @Override
  public boolean contains(CompanyId id) {
    return replicas.contains(id.value());
  }

  @Override
  public Optional<String> country(CompanyId id) {
    return replicas.find(id.value(), CompanyDocument.class).map(CompanyDocument::country);
  }

  @Override
  public void saveIfNewer(CompanyReplica company) {
    var id = company.id().value();
    replicas.saveIfNewer(
        id, company.version(), new CompanyDocument(id, company.version(), company.country()));
  }
}

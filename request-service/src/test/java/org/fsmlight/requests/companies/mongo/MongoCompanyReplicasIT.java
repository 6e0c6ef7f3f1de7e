package org.fsmlight.requests.companies.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bson.Document;
import org.fsmlight.requests.RunningService;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplica;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.fsmlight.requests.companies.CompanyReplicasContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCompanyReplicasIT extends RunningService implements CompanyReplicasContract {

  private final CompanyId id = new CompanyId("company-" + UUID.randomUUID());
  @Autowired private CompanyReplicas companies;
  @Autowired private MongoTemplate mongo;

  @Override
  public CompanyReplicas companies() {
    return companies;
  }

  @Test
  void keepsTheNewestVersion() {
    for (var version : new long[] {3, 2, 3, 5, 1}) {
      companies.saveIfNewer(new CompanyReplica(id, version, "CH"));
    }

    var stored = mongo.findById(id.value(), Document.class, "companies");
    assertThat(stored.getLong("version")).isEqualTo(5);
  }

  @Test
  void acceptsConcurrentFirstVersions() throws Exception {
    concurrently(
        8,
        () -> {
          companies.saveIfNewer(new CompanyReplica(id, 1, "CH"));
          return true;
        });

    assertThat(companies.contains(id)).isTrue();
  }
}

package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bson.Document;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class KnownCompaniesIT extends RunningService {

  private final CompanyId id = new CompanyId("company-" + UUID.randomUUID());

  @Autowired private Companies companies;
  @Autowired private MongoTemplate mongo;

  @Test
  void aNewerVersionIsKeptAndAnOlderOneOrARepetitionLeftAside() {
    for (var version : new long[] {3, 2, 3, 5, 1}) {
      companies.keep(new Company(id, version));
    }

    var kept = mongo.findById(id.value(), Document.class, "companies");
    assertThat(kept.getLong("version")).isEqualTo(5);
  }

  @Test
  void aCompanyIsKnownOnceItWasToldOf() throws Exception {
    assertThat(companies.knows(id)).isFalse();

    atOnce(
        8,
        () -> {
          companies.keep(new Company(id, 1));
          return true;
        });

    assertThat(companies.knows(id)).isTrue();
  }
}

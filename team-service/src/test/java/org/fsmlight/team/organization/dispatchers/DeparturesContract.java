package org.fsmlight.team.organization.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of departures. */
public interface DeparturesContract {

  Departures departures();

  @Test
  default void hasNoneAtFirst() {
    assertThat(departures().find(CompanyId.random())).isEmpty();
  }

  @Test
  default void savesTheNextVersionOnly() {
    var company = CompanyId.random();
    var first = version(company, 1);
    var second = version(company, 2);

    assertThat(departures().save(first)).isTrue();
    assertThat(departures().save(version(company, 1))).isFalse();
    assertThat(departures().find(company)).contains(first);
    assertThat(departures().save(second)).isTrue();
    assertThat(departures().find(company)).contains(second);
  }

  @Test
  default void ofConcurrentFirstDeparturesOneIsSaved() throws Exception {
    var company = CompanyId.random();

    assertThat(Concurrently.fifty(_ -> departures().save(version(company, 1))))
        .containsOnlyOnce(true);
  }

  private static CompanyDepartures version(CompanyId company, long version) {
    var departure = new CompanyDepartures.Departure(AccountId.random(), version);
    return new CompanyDepartures(company, version, List.of(departure));
  }
}

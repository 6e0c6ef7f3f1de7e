package org.fsmlight.team.organization.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeCompanyTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyId ID = new CompanyId("c1");

  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final ChangeCompany changeCompany = new ChangeCompany(companies);

  @BeforeEach
  void register() {
    companies.add(Company.register(ID, profile("Muster AG"), "CH", NOW, null));
  }

  @Test
  void changesTheProfileOfTheExpectedVersion() {
    assertThat(changeCompany.change(ID, profile("Muster GmbH"), version -> version == 1, NOW, null))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(company().profile().name()).isEqualTo("Muster GmbH");
  }

  @Test
  void refusesAnotherVersionWithTheCurrentState() {
    assertThat(changeCompany.change(ID, profile("Muster GmbH"), version -> version == 2, NOW, null))
        .contains(new Decision.Refused(new Refusal.Stale(company())));
    assertThat(company().profile().name()).isEqualTo("Muster AG");
  }

  @Test
  void testsTheVersionAgainAfterALostRace() {
    companies.beforeNextSave(
        () -> companies.save(company().changeProfile(profile("Meanwhile AG"), NOW, null)));

    assertThat(changeCompany.change(ID, profile("Muster GmbH"), version -> version == 1, NOW, null))
        .contains(new Decision.Refused(new Refusal.Stale(company())));
    assertThat(company().profile().name()).isEqualTo("Meanwhile AG");
  }

  @Test
  void changesAnyVersionAfterALostRaceIfNoneIsExpected() {
    companies.beforeNextSave(
        () -> companies.save(company().changeProfile(profile("Meanwhile AG"), NOW, null)));

    changeCompany.change(ID, profile("Muster GmbH"), _ -> true, NOW, null);

    assertThat(company().profile().name()).isEqualTo("Muster GmbH");
    assertThat(company().version()).isEqualTo(3);
  }

  @Test
  void findsNoUnknownCompany() {
    assertThat(changeCompany.change(new CompanyId("c2"), profile("X"), _ -> true, NOW, null))
        .isEmpty();
  }

  private Company company() {
    return companies.find(ID).orElseThrow();
  }

  private static CompanyProfile profile(String name) {
    return new CompanyProfile(
        name,
        new EmailAddress("office@example.com"),
        ZoneId.of("Europe/Zurich"),
        List.of(Language.DE));
  }
}

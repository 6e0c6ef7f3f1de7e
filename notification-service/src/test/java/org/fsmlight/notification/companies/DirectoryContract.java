package org.fsmlight.notification.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link Directory}, for every adapter. */
public abstract class DirectoryContract {

  private final String company = "company-" + UUID.randomUUID();
  private final String technician = "technician-" + UUID.randomUUID();

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Directory directory();

  @Test
  void returnsEmptyOfficeOfUnknownCompany() {
    assertThat(directory().office(company)).isEqualTo(new Office(null, List.of()));
    assertThat(directory().technician(technician)).isEmpty();
  }

  @Test
  void keepsTheNewestCompany() {
    directory().saveCompany(company(2, "Second"));
    directory().saveCompany(company(1, "First"));
    directory().saveCompany(company(2, "Same"));

    assertThat(directory().office(company).company()).isEqualTo(company(2, "Second"));
  }

  @Test
  void keepsTheNewestOfEachDispatcher() {
    directory().saveDispatcher(person("lea", 1, true));
    directory().saveDispatcher(person("marc", 5, true));
    directory().saveDispatcher(person("lea", 3, false));
    directory().saveDispatcher(person("lea", 2, true));

    var office = directory().office(company);
    assertThat(office.company()).isNull();
    assertThat(office.dispatchers())
        .containsExactlyInAnyOrder(person("lea", 3, false), person("marc", 5, true));
    assertThat(office.activeDispatchers()).containsExactly(person("marc", 5, true));
    assertThat(office.dispatcher("lea")).contains(person("lea", 3, false));
  }

  @Test
  void companyAndDispatchersAreIndependent() {
    directory().saveDispatcher(person("lea", 9, true));
    directory().saveCompany(company(1, "First"));

    assertThat(directory().office(company))
        .isEqualTo(new Office(company(1, "First"), List.of(person("lea", 9, true))));
    assertThat(directory().office("another")).isEqualTo(new Office(null, List.of()));
  }

  @Test
  void acceptsIdsWithDotsAndDollars() {
    var dispatcher = person("l.e$a%2E", 1, true);

    directory().saveDispatcher(dispatcher);

    assertThat(directory().office(company).dispatchers()).containsExactly(dispatcher);
  }

  @Test
  void keepsTheNewestTechnician() {
    directory().saveTechnician(person(technician, 2, true));
    directory().saveTechnician(person(technician, 1, false));

    assertThat(directory().technician(technician)).contains(person(technician, 2, true));
  }

  private Company company(long version, String name) {
    return new Company(
        company, version, name, "office@h.example", "Europe/Zurich", List.of("de", "en"));
  }

  private Person person(String id, long version, boolean active) {
    return new Person(id, version, company, "Lea", "Muster", "l@h.example", "de", active);
  }
}

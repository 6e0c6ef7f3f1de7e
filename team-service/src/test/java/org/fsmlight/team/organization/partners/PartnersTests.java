package org.fsmlight.team.organization.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.companies.InMemoryCompanies;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;
import org.fsmlight.team.organization.dispatchers.InMemoryDispatchers;
import org.fsmlight.team.organization.technicians.InMemoryTechnicians;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.junit.jupiter.api.Test;

class PartnersTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final Partners partners = new Partners(companies, dispatchers, technicians);

  @Test
  void haveTheNumbersOfTheirPeople() {
    var berg = register("Berg");
    var adler = register("Adler");
    var name = new PersonName("Ada", "Example");
    var address = new EmailAddress("ada@example.org");
    var password = new Credentials.OwnPassword(new PasswordHash("$argon2id$one"));
    var profile = new DispatcherProfile(name, address, Language.DE);
    dispatchers.add(Dispatcher.join(AccountId.random(), berg.id(), profile, password, NOW, null));
    for (int i = 0; i < 2; i++) {
      technicians.add(
          Technician.join(
              AccountId.random(),
              berg.id(),
              new TechnicianProfile(name, null, Language.DE),
              address,
              null,
              List.of(),
              password,
              NOW,
              null));
    }

    assertThat(partners.page(null, 10))
        .containsExactly(new Partner(adler, 0, 0), new Partner(berg, 1, 2));
    assertThat(partners.page(adler, 10)).containsExactly(new Partner(berg, 1, 2));
    assertThat(partners.find(berg.id())).contains(new Partner(berg, 1, 2));
    assertThat(partners.find(CompanyId.random())).isEmpty();
  }

  private Company register(String name) {
    var profile =
        new CompanyProfile(
            name,
            new EmailAddress("office@example.com"),
            ZoneId.of("Europe/Zurich"),
            List.of(Language.DE));
    var registered = Company.register(CompanyId.random(), profile, "CH", NOW, null);
    companies.add(registered);
    return registered.company();
  }
}

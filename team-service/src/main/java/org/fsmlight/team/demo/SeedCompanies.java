package org.fsmlight.team.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyChange;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.companies.CompanyProfile;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.demo.DemoProperties.DemoCompany;
import org.springframework.stereotype.Component;

/** Registers demo companies where they are not yet; what is there is left as it is. */
@Component
class SeedCompanies {

  private final Companies companies;
  private final Clock clock;

  SeedCompanies(Companies companies, Clock clock) {
    this.companies = companies;
    this.clock = clock;
  }

  void seed(DemoCompany demo, SeedPeople people) {
    var id = new CompanyId(demo.id());
    if (companies.find(id).isEmpty()) {
      companies.add(registered(id, demo));
    }
    demo.dispatchers().forEach(dispatcher -> people.seed(id, dispatcher));
    demo.technicians().forEach(technician -> people.seed(id, technician));
  }

  private CompanyChange.Registered registered(CompanyId id, DemoCompany demo) {
    var profile =
        new CompanyProfile(
            demo.name(),
            new EmailAddress(demo.email()),
            ZoneId.of(demo.timeZone()),
            demo.languages().stream().map(Language::of).toList());
    return Company.registered(id, profile, demo.country(), clock.instant(), null);
  }
}

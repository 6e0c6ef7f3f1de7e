package org.fsmlight.team.demo;

import java.time.Instant;
import java.time.ZoneId;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.demo.DemoProperties.DemoCompany;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.Language;
import org.springframework.stereotype.Component;

/** Registers demo companies and their people, unless they exist. */
@Component
class SeedCompanies {

  private final Companies companies;
  private final SeedPeople seedPeople;

  SeedCompanies(Companies companies, SeedPeople seedPeople) {
    this.companies = companies;
    this.seedPeople = seedPeople;
  }

  void seed(DemoCompany demo, Instant now) {
    var id = new CompanyId(demo.id());
    if (companies.find(id).isEmpty()) {
      companies.add(Company.register(id, profile(demo), demo.country(), now, null));
    }
    demo.dispatchers().forEach(dispatcher -> seedPeople.seed(id, dispatcher, now));
    demo.technicians().forEach(technician -> seedPeople.seed(id, technician, now));
  }

  private static CompanyProfile profile(DemoCompany demo) {
    return new CompanyProfile(
        demo.name(),
        new EmailAddress(demo.email()),
        ZoneId.of(demo.timeZone()),
        demo.languages().stream().map(Language::of).toList());
  }
}

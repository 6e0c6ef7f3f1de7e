package org.fsmlight.team.organization.technicians.web;

import java.util.List;
import org.fsmlight.common.security.Caller;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.springframework.stereotype.Component;

/** The country of the caller's company, for national phone numbers. */
@Component
class CompanyCountry {

  private final Companies companies;

  CompanyCountry(Companies companies) {
    this.companies = companies;
  }

  /** ISO 3166-1 alpha-2; empty if the company is not known. */
  List<String> of(Caller caller) {
    return companies.find(new CompanyId(caller.company())).map(Company::country).stream().toList();
  }
}

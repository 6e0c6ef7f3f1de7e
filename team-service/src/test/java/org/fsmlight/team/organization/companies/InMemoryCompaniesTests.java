package org.fsmlight.team.organization.companies;

class InMemoryCompaniesTests implements CompaniesContract {

  private final Companies companies = new InMemoryCompanies();

  @Override
  public Companies companies() {
    return companies;
  }
}

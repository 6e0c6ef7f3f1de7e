package org.fsmlight.team.organization.companies.mongo;

import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.CompaniesContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoCompaniesIT extends TeamServiceIT implements CompaniesContract {

  @Autowired private Companies companies;

  @Override
  public Companies companies() {
    return companies;
  }
}

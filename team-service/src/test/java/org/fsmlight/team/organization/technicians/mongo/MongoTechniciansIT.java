package org.fsmlight.team.organization.technicians.mongo;

import org.fsmlight.team.organization.technicians.Technicians;
import org.fsmlight.team.organization.technicians.TechniciansContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoTechniciansIT extends TeamServiceIT implements TechniciansContract {

  @Autowired private Technicians technicians;

  @Override
  public Technicians technicians() {
    return technicians;
  }
}

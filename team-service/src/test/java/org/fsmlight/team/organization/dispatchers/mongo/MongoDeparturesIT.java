package org.fsmlight.team.organization.dispatchers.mongo;

import org.fsmlight.team.organization.dispatchers.Departures;
import org.fsmlight.team.organization.dispatchers.DeparturesContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoDeparturesIT extends TeamServiceIT implements DeparturesContract {

  @Autowired private Departures departures;

  @Override
  public Departures departures() {
    return departures;
  }
}

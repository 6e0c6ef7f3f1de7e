package org.fsmlight.team.organization.dispatchers.mongo;

import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.dispatchers.DispatchersContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoDispatchersIT extends TeamServiceIT implements DispatchersContract {

  @Autowired private Dispatchers dispatchers;

  @Override
  public Dispatchers dispatchers() {
    return dispatchers;
  }
}

package org.fsmlight.team.identity.throttling.mongo;

import org.fsmlight.team.identity.throttling.AttemptCounters;
import org.fsmlight.team.identity.throttling.AttemptCountersContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoAttemptCountersIT extends TeamServiceIT implements AttemptCountersContract {

  @Autowired private AttemptCounters counters;

  @Override
  public AttemptCounters counters() {
    return counters;
  }
}

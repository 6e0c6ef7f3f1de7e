package org.fsmlight.team.identity.signups.mongo;

import org.fsmlight.team.identity.signups.SignUps;
import org.fsmlight.team.identity.signups.SignUpsContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoSignUpsIT extends TeamServiceIT implements SignUpsContract {

  @Autowired private SignUps signUps;

  @Override
  public SignUps signUps() {
    return signUps;
  }
}

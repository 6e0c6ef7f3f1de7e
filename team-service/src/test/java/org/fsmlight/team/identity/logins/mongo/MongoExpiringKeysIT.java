package org.fsmlight.team.identity.logins.mongo;

import org.fsmlight.team.identity.logins.ExpiringKeys;
import org.fsmlight.team.identity.logins.ExpiringKeysContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoExpiringKeysIT extends TeamServiceIT implements ExpiringKeysContract {

  @Autowired private ExpiringKeys keys;

  @Override
  public ExpiringKeys keys() {
    return keys;
  }
}

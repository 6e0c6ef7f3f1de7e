package org.fsmlight.team.audit.mongo;

import org.fsmlight.team.audit.AuditTrail;
import org.fsmlight.team.audit.AuditTrailContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoAuditTrailIT extends TeamServiceIT implements AuditTrailContract {

  @Autowired private AuditTrail trail;

  @Override
  public AuditTrail trail() {
    return trail;
  }
}

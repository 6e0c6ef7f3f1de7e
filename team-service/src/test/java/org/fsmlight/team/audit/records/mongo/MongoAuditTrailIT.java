package org.fsmlight.team.audit.records.mongo;

import org.fsmlight.team.audit.records.AuditTrail;
import org.fsmlight.team.audit.records.AuditTrailContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoAuditTrailIT extends TeamServiceIT implements AuditTrailContract {

  @Autowired private AuditTrail trail;

  @Override
  public AuditTrail trail() {
    return trail;
  }
}

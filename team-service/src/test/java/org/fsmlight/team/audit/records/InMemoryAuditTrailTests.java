package org.fsmlight.team.audit.records;

class InMemoryAuditTrailTests implements AuditTrailContract {

  private final AuditTrail trail = new InMemoryAuditTrail();

  @Override
  public AuditTrail trail() {
    return trail;
  }
}

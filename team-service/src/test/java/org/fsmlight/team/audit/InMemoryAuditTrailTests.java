package org.fsmlight.team.audit;

class InMemoryAuditTrailTests implements AuditTrailContract {

  private final AuditTrail trail = new InMemoryAuditTrail();

  @Override
  public AuditTrail trail() {
    return trail;
  }
}

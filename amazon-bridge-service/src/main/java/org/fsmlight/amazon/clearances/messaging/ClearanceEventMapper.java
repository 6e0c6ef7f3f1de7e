package org.fsmlight.amazon.clearances.messaging;

import java.util.List;
import org.fsmlight.amazon.clearances.Clearance;
import org.fsmlight.amazon.clearances.ClearanceChange;
import org.fsmlight.amazon.clearances.ClearanceDomainEvent;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.TechnicianAmazonClearanceLost;
import org.fsmlight.events.TechnicianAmazonCleared;
import org.fsmlight.events.TechnicianClearance;
import org.fsmlight.events.TechnicianClearanceEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps gained and lost clearances to contract events. */
@Component
class ClearanceEventMapper implements EventMapper<ClearanceChange> {

  private final PendingEvents pending;

  ClearanceEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> map(ClearanceChange change) {
    var clearance = clearance(change.after());
    return change.domainEvents().stream()
        .map(event -> pending.of(contract(event, clearance), change.at(), actor(change), null))
        .toList();
  }

  private static TechnicianClearanceEvent contract(
      ClearanceDomainEvent event, TechnicianClearance clearance) {
    return switch (event) {
      case ClearanceDomainEvent.ClearanceGained() -> new TechnicianAmazonCleared(clearance);
      case ClearanceDomainEvent.ClearanceLost() -> new TechnicianAmazonClearanceLost(clearance);
    };
  }

  private static TechnicianClearance clearance(Clearance clearance) {
    return new TechnicianClearance(
        clearance.technicianId().value(),
        clearance.version(),
        clearance.companyId().value(),
        clearance.cleared());
  }

  private static @Nullable String actor(ClearanceChange change) {
    var actor = change.actor();
    return actor == null ? null : actor.value();
  }
}

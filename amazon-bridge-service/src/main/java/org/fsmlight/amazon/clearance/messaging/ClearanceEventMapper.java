package org.fsmlight.amazon.clearance.messaging;

import java.util.List;
import org.fsmlight.amazon.clearance.Change;
import org.fsmlight.amazon.clearance.Clearance;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.TechnicianAmazonClearanceLost;
import org.fsmlight.events.TechnicianAmazonCleared;
import org.fsmlight.events.TechnicianClearance;
import org.fsmlight.events.TechnicianClearanceEvent;
import org.springframework.stereotype.Component;

/** Tells the other services when a technician wins or loses the clearance. */
@Component
class ClearanceEventMapper implements EventMapper<Change> {

  private final PendingEvents pending;

  ClearanceEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> of(Change change) {
    return change.flips()
        ? List.of(pending.of(event(change.after()), change.at(), change.by(), null))
        : List.of();
  }

  private static TechnicianClearanceEvent event(Clearance after) {
    var clearance =
        new TechnicianClearance(
            after.technicianId().value(),
            after.version(),
            after.companyId().value(),
            after.cleared());
    return after.cleared()
        ? new TechnicianAmazonCleared(clearance)
        : new TechnicianAmazonClearanceLost(clearance);
  }
}

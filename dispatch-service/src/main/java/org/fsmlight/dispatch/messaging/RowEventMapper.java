package org.fsmlight.dispatch.messaging;

import java.time.Clock;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.events.BoardChanged;
import org.springframework.stereotype.Component;

/** Tells every instance that the row of a technician changed. */
@Component
class RowEventMapper implements EventMapper<Technician> {

  private final PendingEvents pending;
  private final Clock clock;

  RowEventMapper(PendingEvents pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  @Override
  public List<PendingEvent> of(Technician technician) {
    var changed =
        new BoardChanged(
            technician.company().value(), technician.id().value(), technician.version());
    return List.of(pending.of(changed, clock.instant(), null, null));
  }
}

package org.fsmlight.dispatch.technicians.messaging;

import java.time.Clock;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.events.BoardChanged;
import org.springframework.stereotype.Component;

/** Maps a changed technician to {@code BoardChanged}: the technician is a row of the board. */
@Component
class TechnicianEventMapper implements EventMapper<Technician> {

  private final PendingEvents pending;
  private final Clock clock;

  TechnicianEventMapper(PendingEvents pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  @Override
  public List<PendingEvent> map(Technician technician) {
    var changed =
        new BoardChanged(
            technician.company().value(), technician.id().value(), technician.version());
    return List.of(pending.of(changed, clock.instant(), null, null));
  }
}

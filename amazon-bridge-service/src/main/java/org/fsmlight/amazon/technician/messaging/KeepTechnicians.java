package org.fsmlight.amazon.technician.messaging;

import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.fsmlight.amazon.technician.Technicians;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.TechnicianEvent;
import org.springframework.stereotype.Component;

/** Keeps the view of technicians. */
@Component("keepTechnicians")
class KeepTechnicians extends EventListener {

  private final Technicians technicians;

  KeepTechnicians(Technicians technicians) {
    this.technicians = technicians;
    on(TechnicianEvent.class, this::keep);
  }

  private void keep(EventEnvelope<TechnicianEvent> envelope) {
    var event = envelope.event();
    technicians.keep(
        new Technician(
            new TechnicianId(event.technician().id()),
            event.version(),
            new CompanyId(event.companyId())));
  }
}

package org.fsmlight.amazon.technicians.messaging;

import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.fsmlight.amazon.technicians.TechnicianReplicas;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.TechnicianEvent;
import org.springframework.stereotype.Component;

/** Updates the replica of a technician. */
@Component("updateTechnicianOnEvent")
class UpdateTechnicianOnEvent extends EventListener {

  private final TechnicianReplicas technicians;

  UpdateTechnicianOnEvent(TechnicianReplicas technicians) {
    this.technicians = technicians;
    on(TechnicianEvent.class, this::update);
  }

  private void update(EventEnvelope<TechnicianEvent> envelope) {
    var event = envelope.event();
    technicians.saveIfNewer(
        new TechnicianReplica(
            new TechnicianId(event.technician().id()),
            event.version(),
            new CompanyId(event.companyId())));
  }
}

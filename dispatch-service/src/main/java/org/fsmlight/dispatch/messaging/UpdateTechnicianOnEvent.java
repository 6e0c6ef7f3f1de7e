package org.fsmlight.dispatch.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.technicians.KeepTechnicians;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianClearance;
import org.fsmlight.events.TechnicianClearanceEvent;
import org.fsmlight.events.TechnicianEvent;
import org.springframework.stereotype.Component;

/** What the team and the Amazon bridge tell of technicians is known here. */
@Component("updateTechnicianOnEvent")
class UpdateTechnicianOnEvent extends EventListener {

  private final KeepTechnicians keep;

  UpdateTechnicianOnEvent(KeepTechnicians keep) {
    this.keep = keep;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    switch (envelope.event()) {
      case TechnicianEvent event -> told(event.technician());
      case TechnicianClearanceEvent event -> told(event.clearance());
      default -> {}
    }
  }

  private void told(Technician technician) {
    keep.told(
        new TechnicianId(technician.id()),
        new CompanyId(technician.companyId()),
        new Profile(
            technician.version(),
            technician.firstName() + " " + technician.lastName(),
            State.valueOf(technician.state().name()),
            technician.skills(),
            technician.missing()));
  }

  private void told(TechnicianClearance clearance) {
    keep.told(
        new TechnicianId(clearance.technicianId()),
        new CompanyId(clearance.companyId()),
        new Clearance(clearance.version(), clearance.cleared()));
  }
}

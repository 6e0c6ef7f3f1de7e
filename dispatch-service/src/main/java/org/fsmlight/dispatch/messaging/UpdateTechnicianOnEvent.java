package org.fsmlight.dispatch.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.ReviewQualification;
import org.fsmlight.dispatch.technicians.KeepTechnicians;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianClearance;
import org.fsmlight.events.TechnicianClearanceEvent;
import org.fsmlight.events.TechnicianEvent;
import org.springframework.stereotype.Component;

/** What the team and the Amazon bridge tell of technicians is known here, and calls follow. */
@Component("updateTechnicianOnEvent")
class UpdateTechnicianOnEvent extends EventListener {

  private final KeepTechnicians keep;
  private final ReviewQualification qualification;
  private final Clock clock;

  UpdateTechnicianOnEvent(KeepTechnicians keep, ReviewQualification qualification, Clock clock) {
    this.keep = keep;
    this.qualification = qualification;
    this.clock = clock;
    on(TechnicianEvent.class, envelope -> told(envelope.event().technician()));
    on(TechnicianClearanceEvent.class, envelope -> told(envelope.event().clearance()));
  }

  private void told(Technician technician) {
    var id = new TechnicianId(technician.id());
    keep.told(
        id,
        new CompanyId(technician.companyId()),
        new Profile(
            technician.version(),
            technician.firstName() + " " + technician.lastName(),
            State.valueOf(technician.state().name()),
            technician.skills(),
            technician.missing()));
    qualification.review(id, clock.instant());
  }

  private void told(TechnicianClearance clearance) {
    var id = new TechnicianId(clearance.technicianId());
    keep.told(
        id,
        new CompanyId(clearance.companyId()),
        new Clearance(clearance.version(), clearance.cleared()));
    qualification.review(id, clock.instant());
  }
}

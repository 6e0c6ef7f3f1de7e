package org.fsmlight.dispatch.technicians.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.ReviewQualification;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.fsmlight.dispatch.technicians.TechnicianProjection;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianClearance;
import org.fsmlight.events.TechnicianClearanceEvent;
import org.fsmlight.events.TechnicianEvent;
import org.springframework.stereotype.Component;

/** Updates a technician and then reviews the qualification for the assigned calls. */
@Component("updateTechnicianOnEvent")
class UpdateTechnicianOnEvent extends EventListener {

  private final TechnicianProjection projection;
  private final ReviewQualification reviewQualification;
  private final Clock clock;

  UpdateTechnicianOnEvent(
      TechnicianProjection projection, ReviewQualification reviewQualification, Clock clock) {
    this.projection = projection;
    this.reviewQualification = reviewQualification;
    this.clock = clock;
    on(TechnicianEvent.class, envelope -> update(envelope.event().technician()));
    on(TechnicianClearanceEvent.class, envelope -> update(envelope.event().clearance()));
  }

  private void update(Technician technician) {
    var id = new TechnicianId(technician.id());
    projection.apply(id, new CompanyId(technician.companyId()), profile(technician));
    reviewQualification.review(id, clock.instant());
  }

  private void update(TechnicianClearance clearance) {
    var id = new TechnicianId(clearance.technicianId());
    projection.apply(id, new CompanyId(clearance.companyId()), clearance(clearance));
    reviewQualification.review(id, clock.instant());
  }

  private static Profile profile(Technician technician) {
    return new Profile(
        technician.version(),
        technician.firstName() + " " + technician.lastName(),
        State.valueOf(technician.state().name()),
        technician.skills(),
        technician.missing());
  }

  private static Clearance clearance(TechnicianClearance clearance) {
    return new Clearance(clearance.version(), clearance.cleared());
  }
}

package org.fsmlight.dispatch.technicians.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.calls.ReviewQualification;
import org.fsmlight.dispatch.technicians.TechnicianProjection;

/** Gives the simulation access to package-private adapters of technicians. */
public final class TechnicianMessaging {

  private TechnicianMessaging() {}

  public static EventListener updateTechnicianOnEvent(
      TechnicianProjection projection, ReviewQualification qualification, Clock clock) {
    return new UpdateTechnicianOnEvent(projection, qualification, clock);
  }
}

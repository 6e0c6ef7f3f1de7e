package org.fsmlight.events;

/** What the Amazon bridge tells of a technician's clearance. */
public sealed interface TechnicianClearanceEvent extends Event
    permits TechnicianAmazonCleared, TechnicianAmazonClearanceLost {

  TechnicianClearance clearance();

  @Override
  default String subject() {
    return "technician-clearance/" + clearance().technicianId();
  }

  @Override
  default long version() {
    return clearance().version();
  }

  @Override
  default String companyId() {
    return clearance().companyId();
  }
}

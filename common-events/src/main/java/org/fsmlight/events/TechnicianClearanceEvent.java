package org.fsmlight.events;

/** Events of a technician's clearance, published by amazon-bridge-service. */
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

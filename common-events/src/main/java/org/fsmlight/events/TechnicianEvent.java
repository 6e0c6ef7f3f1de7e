package org.fsmlight.events;

/** Events of a technician, published by team-service. */
public sealed interface TechnicianEvent extends Event
    permits TechnicianInvited,
        TechnicianProfileChanged,
        TechnicianVerified,
        TechnicianVerificationLost,
        TechnicianDeactivated,
        TechnicianReactivated {

  Technician technician();

  @Override
  default String subject() {
    return "technician/" + technician().id();
  }

  @Override
  default long version() {
    return technician().version();
  }

  @Override
  default String companyId() {
    return technician().companyId();
  }
}

package org.fsmlight.team.organization.technicians;

/** The state of a technician. Only a verified one can be assigned to calls. */
public enum TechnicianState {
  INVITED,
  UNVERIFIED,
  VERIFIED,
  DEACTIVATED
}

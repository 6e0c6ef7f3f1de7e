package org.fsmlight.team.technicians;

/** Whether a technician may be assigned: only when verified. */
public enum TechnicianState {
  INVITED,
  UNVERIFIED,
  VERIFIED,
  DEACTIVATED
}

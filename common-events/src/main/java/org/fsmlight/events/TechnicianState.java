package org.fsmlight.events;

/** The state of a technician. Only a verified one may be assigned. */
public enum TechnicianState {
  INVITED,
  UNVERIFIED,
  VERIFIED,
  DEACTIVATED
}

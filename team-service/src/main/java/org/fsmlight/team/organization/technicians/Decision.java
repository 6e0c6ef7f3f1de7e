package org.fsmlight.team.organization.technicians;

/** The decision on a command to a technician. */
public sealed interface Decision {

  record Accepted(TechnicianChange change) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}

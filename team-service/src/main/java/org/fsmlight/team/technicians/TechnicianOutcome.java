package org.fsmlight.team.technicians;

/** How a command to a technician ended. */
public sealed interface TechnicianOutcome {

  record Done(TechnicianChange change) implements TechnicianOutcome {
    public Technician technician() {
      return change.technician();
    }
  }

  /** The command was given for another version. */
  record Stale(Technician current) implements TechnicianOutcome {}

  /** Nothing is left to invite to: a password exists. */
  record AlreadyJoined(Technician current) implements TechnicianOutcome {}

  /** Nothing can be done with who is deactivated, but to reactivate them. */
  record Deactivated(Technician current) implements TechnicianOutcome {}

  /** It is like that already. */
  record NothingToChange(Technician current) implements TechnicianOutcome {}

  /** The token opens nothing, or not any more. */
  record InvitationInvalid() implements TechnicianOutcome {}
}

package org.fsmlight.team.organization.technicians;

/** The reason why a command to a technician was refused. */
public sealed interface Refusal {

  /** The command expects another version. */
  record Stale(Technician current) implements Refusal {}

  /** The mail address belongs to another account. */
  record EmailTaken() implements Refusal {}

  /** The mail address belongs to a dispatcher who has not created a password yet. */
  record NotJoinedYet() implements Refusal {}

  /** The technician has a password already, so that an invitation has no purpose. */
  record AlreadyJoined(Technician current) implements Refusal {}

  /** A deactivated technician can only be reactivated. */
  record Deactivated(Technician current) implements Refusal {}

  /** The technician is in the requested state already. */
  record NothingToChange(Technician current) implements Refusal {}
}

package org.fsmlight.team.organization.dispatchers;

/** The reason why a command to a dispatcher was refused. */
public sealed interface Refusal {

  /** The command expects another version. */
  record Stale(Dispatcher current) implements Refusal {}

  /** The mail address belongs to another account. */
  record EmailTaken() implements Refusal {}

  /** The mail address belongs to a technician who has not created a password yet. */
  record NotJoinedYet() implements Refusal {}

  /** The dispatcher has a password already, so that an invitation has no purpose. */
  record AlreadyJoined(Dispatcher current) implements Refusal {}

  /** Without this dispatcher nobody could decide for the company. */
  record LastDispatcher(Dispatcher current) implements Refusal {}

  record AlreadyLeft(Dispatcher current) implements Refusal {}
}

package org.fsmlight.team.dispatchers;

/** How a command to a dispatcher ended. */
public sealed interface DispatcherOutcome {

  record Done(DispatcherChange change) implements DispatcherOutcome {
    public Dispatcher dispatcher() {
      return change.dispatcher();
    }
  }

  /** The command was given for another version. */
  record Stale(Dispatcher current) implements DispatcherOutcome {}

  /** Nothing is left to invite to: a password exists. */
  record AlreadyJoined(Dispatcher current) implements DispatcherOutcome {}

  /** Somebody has to decide for the company. */
  record LastOne(Dispatcher current) implements DispatcherOutcome {}

  /** They have left already. */
  record AlreadyLeft(Dispatcher current) implements DispatcherOutcome {}

  /** The token opens nothing, or not any more. */
  record InvitationInvalid() implements DispatcherOutcome {}
}

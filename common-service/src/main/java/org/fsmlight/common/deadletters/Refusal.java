package org.fsmlight.common.deadletters;

/** A reason why an operator's command is refused, with the current dead letter. */
public sealed interface Refusal {

  DeadLetter current();

  /** The replay has failed: the deployed software cannot read the message either. */
  record StillUnreadable(DeadLetter current) implements Refusal {}

  /** The dead letter was replayed or discarded before. */
  record AlreadySettled(DeadLetter current) implements Refusal {}

  /** Somebody else replays the dead letter at the moment. */
  record BeingReplayed(DeadLetter current) implements Refusal {}
}

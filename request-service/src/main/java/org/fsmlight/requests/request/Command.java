package org.fsmlight.requests.request;

import java.time.Instant;

/** What can be asked of a service request. */
public sealed interface Command {

  Actor by();

  Instant at();

  /** Take it: a call begins. Can't be undone. */
  record Accept(Actor by, Instant at) implements Command {}

  /**
   * Leave it.
   *
   * @param reason goes back to the channel
   * @param holdUntil until then its author may undo it, and nobody is told
   */
  record Decline(Actor by, Instant at, String reason, Instant holdUntil) implements Command {}
}

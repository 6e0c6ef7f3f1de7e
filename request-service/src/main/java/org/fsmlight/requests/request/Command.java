package org.fsmlight.requests.request;

import java.time.Instant;
import org.fsmlight.requests.call.Progress;

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

  /**
   * Take the decline back.
   *
   * @param version the one the decline made: whatever came after it stands in the way
   */
  record Undo(Actor by, Instant at, long version) implements Command {}

  /**
   * Take the request back, accepted or not.
   *
   * @param call how far its call is, as far as it has been told here
   */
  record Withdraw(Actor by, Instant at, String reason, Progress call) implements Command {}
}

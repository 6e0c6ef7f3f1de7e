package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import org.fsmlight.requests.calls.CallProgress;

/** A command to a service request. */
public sealed interface Command {

  Actor by();

  Instant at();

  /** Accepts the request, which creates a call. Cannot be undone. */
  record Accept(Actor by, Instant at) implements Command {}

  /**
   * Declines the request.
   *
   * @param reason returned to the channel
   * @param holdUntil until then the actor can undo it, and no notifications are sent
   */
  record Decline(Actor by, Instant at, String reason, Instant holdUntil) implements Command {}

  /**
   * Undoes the decline.
   *
   * @param version the version that the decline produced; any later change prevents the undo
   */
  record Undo(Actor by, Instant at, long version) implements Command {}

  /**
   * Withdraws the request, accepted or not.
   *
   * @param call the progress of its call, as far as its events have arrived
   */
  record Withdraw(Actor by, Instant at, String reason, CallProgress call) implements Command {}
}

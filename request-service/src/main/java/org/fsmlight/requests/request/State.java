package org.fsmlight.requests.request;

import java.time.Instant;

/** Where a service request is in its life. */
public sealed interface State {

  /** Waits for a dispatcher. */
  record Requested() implements State {}

  /** A call has begun. */
  record Accepted(Actor by, Instant at) implements State {}

  /** Off the board. */
  record Declined(Actor by, Instant at, String reason, Instant holdUntil) implements State {}
}

package org.fsmlight.requests.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a service request is in its life. */
public sealed interface State {

  /** Waits for a dispatcher. */
  record Requested() implements State {}

  /** A call has begun. */
  record Accepted(Actor by, Instant at) implements State {}

  /** Off the board. */
  record Declined(Actor by, Instant at, String reason, Instant holdUntil) implements State {

    /** From then on nobody can undo it. */
    boolean isFinal(Instant now) {
      return !now.isBefore(holdUntil);
    }
  }

  /**
   * Taken back.
   *
   * @param acceptance how it had been accepted, if it was: then there is a call to cancel
   */
  record Withdrawn(Actor by, Instant at, String reason, @Nullable Accepted acceptance)
      implements State {}

  /** Nobody decided in time. */
  record Expired() implements State {}

  /** The same without what somebody wrote. */
  default State erased() {
    return switch (this) {
      case Declined(var by, var at, _, var holdUntil) -> new Declined(by, at, "", holdUntil);
      case Withdrawn(var by, var at, _, var acceptance) -> new Withdrawn(by, at, "", acceptance);
      case Requested _, Accepted _, Expired _ -> this;
    };
  }

  /** Its name for the readers. */
  default Status status() {
    return switch (this) {
      case Requested() -> Status.REQUESTED;
      case Accepted _ -> Status.ACCEPTED;
      case Declined _ -> Status.DECLINED;
      case Withdrawn _ -> Status.WITHDRAWN;
      case Expired() -> Status.EXPIRED;
    };
  }
}

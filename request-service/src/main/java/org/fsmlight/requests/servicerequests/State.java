package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a service request. */
public sealed interface State {

  /** Waits for a dispatcher's decision. */
  record Requested() implements State {}

  /** A dispatcher accepted it, and a call exists. */
  record Accepted(Actor by, Instant at) implements State {}

  /**
   * A dispatcher declined it.
   *
   * @param holdUntil the end of the time in which the decline can be undone
   */
  record Declined(Actor by, Instant at, String reason, Instant holdUntil) implements State {

    /** True once the decline can no longer be undone. */
    boolean isFinal(Instant now) {
      return !now.isBefore(holdUntil);
    }
  }

  /**
   * The channel or an operator withdrew it.
   *
   * @param acceptance the acceptance before the withdrawal; if present, there is a call to cancel
   */
  record Withdrawn(Actor by, Instant at, String reason, @Nullable Accepted acceptance)
      implements State {}

  /** The time to respond has passed without a decision. */
  record Expired() implements State {}

  /** The state without the reason, which may contain personal data. */
  default State erased() {
    return switch (this) {
      case Declined(var by, var at, _, var holdUntil) -> new Declined(by, at, "", holdUntil);
      case Withdrawn(var by, var at, _, var acceptance) -> new Withdrawn(by, at, "", acceptance);
      case Requested _, Accepted _, Expired _ -> this;
    };
  }

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

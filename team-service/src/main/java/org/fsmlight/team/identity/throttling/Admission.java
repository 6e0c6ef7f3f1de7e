package org.fsmlight.team.identity.throttling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The answer of the {@link Throttle} to attempts. */
public sealed interface Admission {

  /**
   * The attempts are allowed and were counted.
   *
   * @param at the time they were counted at
   */
  record Admitted(List<Attempt> attempts, Instant at) implements Admission {
    public Admitted {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * A limit is reached.
   *
   * @param retryAfter the time until the limit admits again
   */
  record TooMany(Duration retryAfter) implements Admission {}
}

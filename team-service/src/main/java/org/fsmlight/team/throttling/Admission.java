package org.fsmlight.team.throttling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether something may be tried now. */
public sealed interface Admission {

  /**
   * It may, and was counted.
   *
   * @param at when
   */
  record Admitted(List<Attempt> attempts, Instant at) implements Admission {

    public Admitted {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * It may not.
   *
   * @param retryAfter when it may be tried again
   */
  record TooMany(Duration retryAfter) implements Admission {}
}

package org.fsmlight.team.identity.throttling;

import java.time.Instant;

/** Counters of attempts, shared by all instances. */
public interface AttemptCounters {

  /**
   * Increments a counter atomically; a new one starts at 1.
   *
   * @param until the time after which the counter may be deleted
   * @return the count including this attempt
   */
  long increment(String counter, Instant until);

  /** Takes one attempt back. */
  void decrement(String counter);
}

package org.fsmlight.team.identity.throttling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts attempts in memory. */
public final class InMemoryAttemptCounters implements AttemptCounters {

  private final Map<String, Long> counters = new HashMap<>();

  /** The names of all counters. */
  synchronized Set<String> names() {
    return Set.copyOf(counters.keySet());
  }

  @Override
  public synchronized long increment(String counter, Instant until) {
    return counters.merge(counter, 1L, Long::sum);
  }

  @Override
  public synchronized void decrement(String counter) {
    counters.computeIfPresent(counter, (_, count) -> count - 1);
  }
}

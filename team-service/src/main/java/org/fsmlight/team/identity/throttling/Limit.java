package org.fsmlight.team.identity.throttling;

import java.time.Duration;

/**
 * A maximum of attempts within a time window.
 *
 * @param name attempts under different names are counted apart
 */
public record Limit(String name, int attempts, Duration within) {

  public Limit {
    if (attempts < 1 || !within.isPositive()) {
      throw new IllegalArgumentException("A limit allows something within some time.");
    }
  }

  /** An attempt of this subject, to be counted. */
  public Attempt by(String subject) {
    return new Attempt(this, subject);
  }
}

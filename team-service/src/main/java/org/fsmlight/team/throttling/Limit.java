package org.fsmlight.team.throttling;

import java.time.Duration;

/**
 * How often something may be tried within a time.
 *
 * @param name what is limited; attempts of another name are counted apart
 */
public record Limit(String name, int attempts, Duration within) {

  public Limit {
    if (attempts < 1 || !within.isPositive()) {
      throw new IllegalArgumentException("A limit allows something within some time.");
    }
  }

  /** One more try of this, by or for that. */
  public Attempt by(String subject) {
    return new Attempt(this, subject);
  }
}

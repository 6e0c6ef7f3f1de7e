package org.fsmlight.team.identity.tokens;

import java.time.Duration;

/**
 * The time for which a person stays logged in.
 *
 * @param idle without a refresh; long enough for a weekend
 * @param longest in all, however often the login is refreshed
 */
public record LoginLifetime(Duration idle, Duration longest) {

  public LoginLifetime {
    if (idle == null || longest == null || !idle.isPositive() || !longest.isPositive()) {
      throw new IllegalArgumentException("fsm.logins needs idle and longest, such as 72h and 14d.");
    }
  }
}

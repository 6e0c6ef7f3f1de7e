package org.fsmlight.team.tokens;

import java.time.Duration;

/**
 * How long somebody stays logged in.
 *
 * @param idle without coming back; a weekend is no reason to log in again
 * @param longest also who comes back every day
 */
public record LoginLife(Duration idle, Duration longest) {

  public LoginLife {
    if (idle == null || longest == null || !idle.isPositive() || !longest.isPositive()) {
      throw new IllegalArgumentException("fsm.logins needs idle and longest, such as 72h and 14d.");
    }
  }
}

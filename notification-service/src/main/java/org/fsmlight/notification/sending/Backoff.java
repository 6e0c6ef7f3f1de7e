package org.fsmlight.notification.sending;

import java.time.Duration;

/**
 * The wait between delivery attempts. It doubles each time up to a maximum, and differs between
 * messages, so that their attempts are spread.
 */
public record Backoff(Duration first, Duration max) {

  public Duration after(int attempts, String messageId) {
    int doublings = Math.clamp(attempts - 1L, 0, 20);
    long millis = Math.min(max.toMillis(), first.toMillis() << doublings);
    long spread = Math.floorMod(messageId.hashCode(), 1000);
    return Duration.ofMillis(millis - millis * spread / 5000);
  }
}

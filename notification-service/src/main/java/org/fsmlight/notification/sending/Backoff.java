package org.fsmlight.notification.sending;

import java.time.Duration;

/**
 * How long to wait before the next try: twice as long each time, up to a limit, and not the same
 * for all, so that they don't come back at one instant.
 */
public record Backoff(Duration first, Duration most) {

  public Duration after(int attempts, String messageId) {
    int doublings = Math.clamp(attempts - 1L, 0, 20);
    long millis = Math.min(most.toMillis(), first.toMillis() << doublings);
    long spread = Math.floorMod(messageId.hashCode(), 1000);
    return Duration.ofMillis(millis - millis * spread / 5000);
  }
}

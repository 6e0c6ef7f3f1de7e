package org.fsmlight.common.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Events that are pending, in one or several outboxes.
 *
 * @param events their number
 * @param oldest when the oldest was stored; absent when none is pending
 */
public record Backlog(long events, @Nullable Instant oldest) {

  public static final Backlog NONE = new Backlog(0, null);

  /** The sum of both. */
  public Backlog and(Backlog other) {
    var isOlder = other.oldest == null || (oldest != null && oldest.isBefore(other.oldest));
    return new Backlog(events + other.events, isOlder ? oldest : other.oldest);
  }
}

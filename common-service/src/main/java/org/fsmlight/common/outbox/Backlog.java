package org.fsmlight.common.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much waits to be published.
 *
 * @param oldest when the oldest event was stored; absent when none waits
 */
public record Backlog(long events, @Nullable Instant oldest) {

  public static final Backlog NONE = new Backlog(0, null);

  public Backlog and(Backlog other) {
    boolean mine = other.oldest == null || (oldest != null && oldest.isBefore(other.oldest));
    return new Backlog(events + other.events, mine ? oldest : other.oldest);
  }
}

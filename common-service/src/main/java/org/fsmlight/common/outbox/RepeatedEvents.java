package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events that were published while a copy of an older one might still arrive at the broker. They
 * are published once more when none can, so that the last message of each key is the newest one.
 */
public interface RepeatedEvents {

  /** The ids of at most {@code limit} aggregates whose events are to be repeated by now. */
  List<String> repeatsDue(Instant now, int limit);

  /**
   * Defers the repetition of an aggregate's events, so that one instance alone repeats them now.
   * Empty if it is not due.
   *
   * @param next when they are repeated again if this repetition is not completed
   */
  Optional<Repeat> claimRepeat(String aggregateId, Instant now, Instant next);

  /**
   * Ends the repetition, unless events are pending, events were added, or another instance has
   * claimed it. A pending event may have been sent before the repeated ones.
   */
  void endRepeat(String aggregateId, Repeat repeat);

  /**
   * A claimed repetition.
   *
   * @param events the published events, oldest first
   * @param next when they are repeated again unless the repetition ends
   */
  record Repeat(List<PendingEvent> events, Instant next) {}
}

package org.fsmlight.notification.messages;

import java.time.Instant;

/**
 * The schedule by which stored correspondences are worked on. An entry is a hint: a periodic sweep
 * finds due correspondences too.
 */
@FunctionalInterface
public interface DeliverySchedule {
  void due(Correspondence correspondence, Instant at);
}

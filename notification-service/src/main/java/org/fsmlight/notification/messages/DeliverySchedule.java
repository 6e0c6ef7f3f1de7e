package org.fsmlight.notification.planning;

import java.time.Instant;
import org.fsmlight.notification.message.Correspondence;

/** Where it is noted that a stored correspondence wants attention. A hint: a sweep finds it too. */
@FunctionalInterface
public interface Agenda {
  void due(Correspondence correspondence, Instant at);
}

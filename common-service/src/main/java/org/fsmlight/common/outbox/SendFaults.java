package org.fsmlight.common.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Why events could not be sent when last tried; of the most recent ones. */
final class SendFaults {

  private static final int KEPT = 1_000;

  private final Map<String, String> byEvent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  synchronized void note(String eventId, Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    byEvent.put(eventId, root.getClass().getSimpleName() + ": " + root.getMessage());
  }

  synchronized void forget(String eventId) {
    byEvent.remove(eventId);
  }

  synchronized Optional<String> of(String eventId) {
    return Optional.ofNullable(byEvent.get(eventId));
  }
}

package org.fsmlight.common.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Why sending events failed when last tried; of the most recent failures only. */
final class SendFaults {

  private static final int MAX_ENTRIES = 1_000;

  private final Map<String, String> byEvent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  synchronized void record(String eventId, Throwable fault) {
    var root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    byEvent.put(eventId, root.getClass().getSimpleName() + ": " + root.getMessage());
  }

  synchronized void clear(String eventId) {
    byEvent.remove(eventId);
  }

  synchronized Optional<String> of(String eventId) {
    return Optional.ofNullable(byEvent.get(eventId));
  }
}

package org.fsmlight.simulation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The times at which correspondences are due. It replaces the timers of notification-service. */
final class DueTimes {

  private final Map<String, Instant> byCorrespondence = new LinkedHashMap<>();

  void clear() {
    byCorrespondence.clear();
  }

  /** Schedules a correspondence, unless it is scheduled for an earlier time. */
  void schedule(String id, Instant at) {
    byCorrespondence.merge(id, at, (one, other) -> one.isBefore(other) ? one : other);
  }

  void remove(String id) {
    byCorrespondence.remove(id);
  }

  /** The ids of the correspondences that are due by this time. */
  List<String> dueBy(Instant now) {
    return byCorrespondence.entrySet().stream()
        .filter(each -> !each.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }
}

package org.fsmlight.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.events.EventTypes;

/** The messages that compaction keeps: the last one of each key on each compacted topic. */
final class CompactedTopics {

  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Long> newest = new HashMap<>();

  void append(PendingEvent event) {
    if (EventTypes.retention(event.topic()).isEmpty()) {
      var key = event.topic() + " " + event.key();
      last.put(key, event.version());
      newest.merge(key, event.version(), Math::max);
    }
  }

  /** The keys whose last message is older than another one. */
  List<String> outdated() {
    return newest.entrySet().stream()
        .filter(each -> last.get(each.getKey()) < each.getValue())
        .map(each -> "the last event of %s is version %d".formatted(each, last.get(each.getKey())))
        .toList();
  }
}

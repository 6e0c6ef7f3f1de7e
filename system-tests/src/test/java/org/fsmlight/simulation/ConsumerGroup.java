package org.fsmlight.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.GenericMessage;

/** The topics and committed offsets of one listener. They survive crashes of its service. */
final class ConsumerGroup {

  private final SimulatedService service;
  private final String listener;
  private final List<String> topics;
  private final Map<String, Integer> offsets = new HashMap<>();
  private final Set<String> busy = new HashSet<>();

  ConsumerGroup(SimulatedService service, String listener, List<String> topics) {
    this.service = service;
    this.listener = listener;
    this.topics = topics;
  }

  /** A random topic with unread events, or null if there is none. */
  @Nullable String topicWithBacklog(Simulation simulation) {
    int first = simulation.random().nextInt(topics.size());
    for (int i = 0; i < topics.size(); i++) {
      var topic = topics.get((first + i) % topics.size());
      if (simulation.broker().size(topic) > offsets.getOrDefault(topic, 0)
          && !busy.contains(topic)) {
        return topic;
      }
    }
    return null;
  }

  /** Delivers the next event. It is redelivered if the service crashes before the commit. */
  void deliverNext(String topic, Simulation simulation) {
    int offset = offsets.getOrDefault(topic, 0);
    var envelope = simulation.broker().read(topic, offset);
    busy.add(topic);
    try {
      service.run(
          () -> {
            service.listener(listener).accept(new GenericMessage<>(envelope));
            if (simulation.faults().areEnabled() && simulation.random().oneIn(60)) {
              service.crash();
            }
            service.instance().failIfCrashed();
            offsets.put(topic, offset + 1);
          });
    } finally {
      busy.remove(topic);
    }
  }

  /** Resets one topic to an older offset, as a rebalance after a failed commit does. */
  void rewind(SeededRandom random) {
    var topic = random.elementOf(topics);
    offsets.computeIfPresent(topic, (same, at) -> Math.max(0, at - 1 - random.nextInt(3)));
  }

  SimulatedService service() {
    return service;
  }
}

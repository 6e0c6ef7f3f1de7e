package org.fsmlight.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.GenericMessage;

/** One binding of a service: which topics it reads and how far it has come. */
final class Reading {

  private final SimulatedProcess process;
  private final String function;
  private final List<String> topics;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> busy = new HashSet<>();

  Reading(SimulatedProcess process, String function, List<String> topics) {
    this.process = process;
    this.function = function;
    this.topics = topics;
  }

  /** Any topic with something to read; null when there is none. */
  @Nullable String withBacklog(World world) {
    int first = world.chance().below(topics.size());
    for (int i = 0; i < topics.size(); i++) {
      var topic = topics.get((first + i) % topics.size());
      if (world.broker().size(topic) > positions.getOrDefault(topic, 0) && !busy.contains(topic)) {
        return topic;
      }
    }
    return null;
  }

  /** Hands the next message over; a death before the offset is committed repeats it. */
  void deliver(String topic, World world) {
    int position = positions.getOrDefault(topic, 0);
    var envelope = world.broker().at(topic, position);
    busy.add(topic);
    try {
      process.run(
          () -> {
            process.listener(function).accept(new GenericMessage<>(envelope));
            if (world.faults() && world.chance().oneIn(60)) {
              process.kill();
            }
            process.memory().failIfDead();
            positions.put(topic, position + 1);
          });
    } finally {
      busy.remove(topic);
    }
  }

  /** Another instance takes over from an older offset. */
  void rewind(Chance chance) {
    var topic = chance.oneOf(topics);
    positions.computeIfPresent(topic, (same, at) -> Math.max(0, at - 1 - chance.below(3)));
  }

  SimulatedProcess process() {
    return process;
  }
}

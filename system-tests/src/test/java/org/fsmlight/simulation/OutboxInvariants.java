package org.fsmlight.simulation;

import java.util.HashMap;
import java.util.Map;
import org.fsmlight.common.outbox.PendingEvent;

/**
 * Every saved event is published, every version of an aggregate is published by one write, and the
 * last event of each key on a compacted topic has the highest version.
 */
final class OutboxInvariants {

  private final Simulation simulation;
  private final Violations violations;

  OutboxInvariants(Simulation simulation, Violations violations) {
    this.simulation = simulation;
    this.violations = violations;
  }

  void check() {
    checkEverySavedEventIsPublished();
    checkEachVersionHasOneWrite();
    simulation.broker().compacted().outdated().forEach(violations::add);
  }

  private void checkEverySavedEventIsPublished() {
    var published = simulation.broker().publishedIds();
    for (var collection : simulation.collections()) {
      violations.expect(!collection.hasPendingEvents(), "an outbox is not empty");
      collection.writes().stream()
          .flatMap(write -> write.events().stream())
          .filter(event -> !published.contains(event.id()))
          .forEach(event -> violations.add("an event was never published: " + describe(event)));
    }
  }

  private void checkEachVersionHasOneWrite() {
    Map<String, Object> writes = new HashMap<>();
    for (var collection : simulation.collections()) {
      for (var write : collection.writes()) {
        for (var event : write.events()) {
          var other = writes.putIfAbsent(event.subject() + "@" + event.version(), write);
          violations.expect(
              other == null || other == write,
              "two writes published the same version: " + describe(event));
        }
      }
    }
  }

  private static String describe(PendingEvent event) {
    return event.id() + " " + event.topic() + " " + event.subject() + "@" + event.version();
  }
}

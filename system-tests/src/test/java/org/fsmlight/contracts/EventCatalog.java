package org.fsmlight.contracts;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventTypes;

/** Publishers and consumers of each event, according to sources and configuration. */
final class EventCatalog {

  private final Map<String, Class<? extends Event>> events = new TreeMap<>(EventTypes.byTopic());

  Map<String, Class<? extends Event>> events() {
    return events;
  }

  /**
   * The events that a service's messaging packages create; no other package knows the contracts.
   */
  Set<String> publishedBy(Service service) {
    var sources =
        ProjectFiles.sources(service.name(), service.packages()).stream()
            .filter(source -> source.contains("package " + service.packages()))
            .filter(source -> source.contains("import org.fsmlight.events."))
            .toList();
    var published = new TreeSet<String>();
    for (var event : events.keySet()) {
      if (sources.stream()
          .anyMatch(s -> s.matches("(?s).*(\\bnew " + event + "\\(|\\b" + event + "::new).*"))) {
        published.add(event);
      }
    }
    return published;
  }

  static Set<String> consumedBy(Service service) {
    var consumed = new TreeSet<String>();
    service.listens().forEach(listener -> consumed.addAll(listener.topics()));
    return consumed;
  }
}

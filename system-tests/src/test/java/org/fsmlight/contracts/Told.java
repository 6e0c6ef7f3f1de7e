package org.fsmlight.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventTypes;

/** Who tells which event, and who listens, as sources and configuration say. */
final class Told {

  private final Map<String, Class<? extends Event>> events = new TreeMap<>(EventTypes.byTopic());

  Map<String, Class<? extends Event>> events() {
    return events;
  }

  /** The events a service makes in its messaging packages, which alone know the contracts. */
  Set<String> publishedBy(Service service) {
    List<String> sources =
        Documented.sources(service.name(), service.packages()).stream()
            .filter(source -> source.contains("package " + service.packages()))
            .filter(source -> source.contains("import org.fsmlight.events."))
            .toList();
    var published = new TreeSet<String>();
    for (String event : events.keySet()) {
      if (sources.stream()
          .anyMatch(s -> s.matches("(?s).*(\\bnew " + event + "\\(|\\b" + event + "::new).*"))) {
        published.add(event);
      }
    }
    return published;
  }

  static Set<String> heardBy(Service service) {
    var heard = new TreeSet<String>();
    service.listens().forEach(listening -> heard.addAll(listening.topics()));
    return heard;
  }
}

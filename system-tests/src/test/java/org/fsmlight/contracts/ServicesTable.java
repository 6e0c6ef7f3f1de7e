package org.fsmlight.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventTypes;

/** The README's table of services: role, published events, listeners and the events they read. */
final class ServicesTable {

  private static final Pattern DESCRIPTION = Pattern.compile("<description>([^<]+)</description>");

  private final EventCatalog catalog = new EventCatalog();

  String toMarkdown() {
    return Stream.concat(
            Stream.of("| service | role | publishes | listens to |", "|---|---|---|---|"),
            Service.ALL.stream().map(this::row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String row(Service service) {
    return "| [%s](docs/services/%s.md) | %s | %s | %s |"
        .formatted(
            service.name(),
            service.name(),
            description(service),
            summary(catalog.publishedBy(service)),
            service.listens().stream()
                .map(listener -> "`%s`: %s".formatted(listener.name(), summary(listener.topics())))
                .collect(Collectors.joining("<br>")));
  }

  static String description(Service service) {
    var pom =
        DESCRIPTION.matcher(
            ProjectFiles.read(ProjectFiles.ROOT.resolve(service.name() + "/pom.xml")));
    return pom.find() ? pom.group(1) : "";
  }

  /** Replaces all events of an interface by the interface's name. */
  private static String summary(Collection<String> topics) {
    var remaining = new TreeSet<>(topics);
    var names = new ArrayList<String>();
    for (var owner : Event.class.getPermittedSubclasses()) {
      var all = EventTypes.leaves(owner.asSubclass(Event.class)).map(EventTypes::topic).toList();
      if (all.size() > 1 && remaining.containsAll(all)) {
        remaining.removeAll(all);
        names.add("all of `%s`".formatted(owner.getSimpleName()));
      }
    }
    remaining.forEach(topic -> names.add("`" + topic + "`"));
    return names.isEmpty() ? "-" : String.join(", ", names);
  }
}

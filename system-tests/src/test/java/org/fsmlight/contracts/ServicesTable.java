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

  private final Told told = new Told();

  String written() {
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
            summary(told.publishedBy(service)),
            service.listens().stream()
                .map(
                    listening ->
                        "`%s`: %s".formatted(listening.name(), summary(listening.topics())))
                .collect(Collectors.joining("<br>")));
  }

  static String description(Service service) {
    var pom =
        DESCRIPTION.matcher(Documented.read(Documented.ROOT.resolve(service.name() + "/pom.xml")));
    return pom.find() ? pom.group(1) : "";
  }

  /** An interface stands for its events where all of them are meant. */
  private static String summary(Collection<String> topics) {
    var left = new TreeSet<>(topics);
    var names = new ArrayList<String>();
    for (Class<?> owner : Event.class.getPermittedSubclasses()) {
      var all = EventTypes.leaves(owner.asSubclass(Event.class)).map(EventTypes::topic).toList();
      if (all.size() > 1 && left.containsAll(all)) {
        left.removeAll(all);
        names.add("all of `%s`".formatted(owner.getSimpleName()));
      }
    }
    left.forEach(topic -> names.add("`" + topic + "`"));
    return names.isEmpty() ? "-" : String.join(", ", names);
  }
}

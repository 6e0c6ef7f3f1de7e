package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A broker that keeps the last message of each key of a topic. A message whose sender has heard
 * nothing may still arrive within a minute, unless a later message of the same sender, topic and
 * key was there before: the broker refuses a producer's messages that are out of order.
 */
final class SimulatedBroker {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private record Straggler(PendingEvent event, Object sender, Instant until) {}

  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Long> newest = new HashMap<>();
  private final List<Straggler> stragglers = new ArrayList<>();
  private int overtaken;

  void take(PendingEvent event, Object sender) {
    stragglers.removeIf(
        each -> each.sender() == sender && place(each.event()).equals(place(event)));
    append(event);
  }

  void mayTakeLater(PendingEvent event, Object sender, Instant now) {
    stragglers.add(new Straggler(event, sender, now.plus(LONGEST)));
  }

  void takeStragglers(Instant now, SplittableRandom random) {
    stragglers.removeIf(each -> now.isAfter(each.until()));
    var arriving = stragglers.stream().filter(_ -> random.nextInt(4) == 0).toList();
    stragglers.removeAll(arriving);
    arriving.forEach(each -> append(each.event()));
  }

  private void append(PendingEvent event) {
    last.put(place(event), event.version());
    var highest = newest.merge(place(event), event.version(), Math::max);
    overtaken += highest > event.version() ? 1 : 0;
  }

  /** The topics and keys whose last message is not the newest one. */
  List<String> outdated() {
    return newest.keySet().stream()
        .filter(place -> !newest.get(place).equals(last.get(place)))
        .map(place -> "%s ends with %s of %s".formatted(place, last.get(place), newest.get(place)))
        .toList();
  }

  /** The number of messages that arrived after a newer one. */
  int overtaken() {
    return overtaken;
  }

  private static String place(PendingEvent event) {
    return event.topic() + " " + event.key();
  }
}

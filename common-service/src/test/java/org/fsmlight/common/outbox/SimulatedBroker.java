package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A broker that keeps the last message of each key of a topic. A message without an acknowledgement
 * may still arrive within a minute, unless a later message of the same sender, topic and key has
 * arrived before: the broker refuses a producer's messages that are out of order.
 */
final class SimulatedBroker {

  private static final Duration MAX_DELAY = Duration.ofMinutes(1);

  private record DelayedEvent(PendingEvent event, Object sender, Instant until) {}

  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Long> newest = new HashMap<>();
  private final List<DelayedEvent> delayed = new ArrayList<>();
  private int overtaken;

  void append(PendingEvent event, Object sender) {
    delayed.removeIf(each -> each.sender() == sender && place(each.event()).equals(place(event)));
    append(event);
  }

  void delay(PendingEvent event, Object sender, Instant now) {
    delayed.add(new DelayedEvent(event, sender, now.plus(MAX_DELAY)));
  }

  void appendDelayed(Instant now, SplittableRandom random) {
    delayed.removeIf(each -> now.isAfter(each.until()));
    var arriving = delayed.stream().filter(_ -> random.nextInt(4) == 0).toList();
    delayed.removeAll(arriving);
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

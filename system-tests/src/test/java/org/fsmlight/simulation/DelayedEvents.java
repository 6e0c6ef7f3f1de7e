package org.fsmlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.common.outbox.PendingEvent;

/**
 * Events without an acknowledgement that may still arrive within a minute. The broker refuses one
 * that arrives after a later event of the same producer and key.
 */
final class DelayedEvents {

  private static final Duration MAX_DELAY = Duration.ofMinutes(1);

  private record DelayedEvent(PendingEvent event, ServiceInstance producer, Instant until) {}

  private final List<DelayedEvent> delayed = new ArrayList<>();

  void add(PendingEvent event, ServiceInstance producer, Instant now) {
    delayed.add(new DelayedEvent(event, producer, now.plus(MAX_DELAY)));
  }

  /** Discards the events that a later one of their producer has overtaken. */
  void discardOvertaken(PendingEvent event, ServiceInstance producer) {
    delayed.removeIf(
        each ->
            each.producer() == producer
                && each.event().topic().equals(event.topic())
                && each.event().key().equals(event.key()));
  }

  /** Removes and returns the events that arrive now. */
  List<PendingEvent> removeArriving(Instant now, SeededRandom random) {
    delayed.removeIf(each -> now.isAfter(each.until()));
    var arriving = delayed.stream().filter(_ -> random.oneIn(4)).toList();
    delayed.removeAll(arriving);
    return arriving.stream().map(DelayedEvent::event).toList();
  }
}

package org.fsmlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.common.outbox.PendingEvent;

/**
 * Messages without an acknowledgement that may still arrive within a minute. The broker refuses one
 * that arrives after a later message of the same producer and key.
 */
final class Stragglers {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private record Straggler(PendingEvent event, Object producer, Instant until) {}

  private final List<Straggler> waiting = new ArrayList<>();

  void add(PendingEvent event, Object producer, Instant now) {
    waiting.add(new Straggler(event, producer, now.plus(LONGEST)));
  }

  /** Drops those that a later message of their producer has overtaken. */
  void overtakenBy(PendingEvent event, Object producer) {
    waiting.removeIf(
        each ->
            each.producer() == producer
                && each.event().topic().equals(event.topic())
                && each.event().key().equals(event.key()));
  }

  /** Removes and returns those that arrive now. */
  List<PendingEvent> arriving(Instant now, Chance chance) {
    waiting.removeIf(each -> now.isAfter(each.until()));
    var arriving = waiting.stream().filter(_ -> chance.oneIn(4)).toList();
    waiting.removeAll(arriving);
    return arriving.stream().map(Straggler::event).toList();
  }
}

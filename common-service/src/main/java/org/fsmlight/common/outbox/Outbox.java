package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.List;
import org.fsmlight.events.EventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Pending events of one kind of aggregate. Each has a publisher: the instance that stored it or has
 * claimed it. Only the publisher removes it.
 */
public interface Outbox extends RepeatedEvents {

  /** Name of the collection that holds the aggregates. */
  String name();

  /**
   * Removes events the broker has acknowledged, unless another instance has claimed them. Those
   * that must be repeated are kept for it. The versions of the aggregates do not change.
   */
  void remove(List<Published> published);

  /**
   * Makes an instance the publisher of all pending events of an aggregate. If another instance
   * published one of them, a copy of it may still arrive at the broker. Then the events must be
   * repeated.
   *
   * @param repeatAt when no such copy can arrive any more
   * @return the claimed events, oldest first
   */
  List<PendingEvent> claim(String aggregateId, String publisher, Instant repeatAt);

  /** At most {@code limit} aggregates with an event that was stored before {@code time}. */
  List<Waiting> waitingSince(Instant time, int limit);

  /** The backlog of at most {@code limit} aggregates. */
  default Backlog backlog(Instant now, int limit) {
    return waitingSince(now, limit).stream()
        .flatMap(waiting -> waiting.events().stream())
        .map(event -> new Backlog(1, event.time()))
        .reduce(Backlog.NONE, Backlog::and);
  }

  /** Only a compacted topic loses all but the last message of a key. */
  static boolean isOrdered(String topic) {
    return EventTypes.retention(topic).isEmpty();
  }

  /**
   * Events of one aggregate that the broker has acknowledged.
   *
   * @param publisher the instance that published them
   */
  record Published(String aggregateId, List<String> eventIds, String publisher) {}

  /** The pending events of one aggregate, oldest first. */
  record Waiting(String aggregateId, List<PendingEvent> events) {}

  /**
   * A pending event.
   *
   * @param publisher absent if it was stored by a release without publishers
   */
  record Pending(String eventId, String topic, @Nullable String publisher) {}
}

package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.List;

/** Pending events of one kind of aggregate. */
public interface Outbox {

  /** Name of the collection that holds the aggregates. */
  String name();

  /** Removes events the broker has acknowledged. The versions of the aggregates do not change. */
  void remove(List<Published> published);

  /** At most {@code limit} aggregates with an event that was stored before {@code time}. */
  List<Waiting> waitingSince(Instant time, int limit);

  /** The backlog of at most {@code limit} aggregates. */
  default Backlog backlog(Instant now, int limit) {
    return waitingSince(now, limit).stream()
        .flatMap(waiting -> waiting.events().stream())
        .map(event -> new Backlog(1, event.time()))
        .reduce(Backlog.NONE, Backlog::and);
  }

  /** Events of one aggregate that the broker has acknowledged. */
  record Published(String aggregateId, List<String> eventIds) {}

  /** The pending events of one aggregate, oldest first. */
  record Waiting(String aggregateId, List<PendingEvent> events) {}
}

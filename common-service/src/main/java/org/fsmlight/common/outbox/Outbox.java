package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.List;

/** The waiting events of one kind of aggregate. */
public interface Outbox {

  /** The kind of aggregate, as its collection is called. */
  String name();

  /** Forgets events the broker has acknowledged; leaves the aggregates' versions alone. */
  void remove(List<Published> published);

  /** At most {@code limit} aggregates with events that have waited since before {@code time}. */
  List<Waiting> waitingSince(Instant time, int limit);

  /** How much waits; of at most {@code limit} aggregates. */
  default Backlog backlog(Instant now, int limit) {
    return waitingSince(now, limit).stream()
        .flatMap(waiting -> waiting.events().stream())
        .map(event -> new Backlog(1, event.time()))
        .reduce(Backlog.NONE, Backlog::and);
  }

  /** Events of one aggregate which the broker has. */
  record Published(String aggregateId, List<String> eventIds) {}

  /** The events of one aggregate, oldest first. */
  record Waiting(String aggregateId, List<PendingEvent> events) {}
}

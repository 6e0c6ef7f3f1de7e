package org.fsmlight.common.outbox;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The publications in progress. An aggregate has one at most. */
final class Publications {

  private final ConcurrentMap<Key, Publication> byAggregate = new ConcurrentHashMap<>();
  private final EventsInFlight inFlight;

  Publications(EventsInFlight inFlight) {
    this.inFlight = inFlight;
  }

  private record Key(Outbox outbox, String aggregateId) {}

  /**
   * The publication of an aggregate that is about to be written or read. It remembers all events it
   * takes up until the write is closed, so that a list read before is recognized as stale.
   */
  Publication openWrite(Outbox outbox, String aggregateId) {
    return byAggregate.compute(
        new Key(outbox, aggregateId),
        (_, known) -> {
          var publication = known == null ? new Publication(outbox, aggregateId, inFlight) : known;
          publication.openWrite();
          return publication;
        });
  }

  void closeWrite(Publication publication) {
    publication.closeWrite();
    discardIfIdle(publication);
  }

  void discardIfIdle(Publication publication) {
    byAggregate.computeIfPresent(
        new Key(publication.outbox(), publication.aggregateId()),
        (_, current) -> current.isIdle() ? null : current);
  }
}

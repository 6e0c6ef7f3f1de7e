package org.fsmlight.common.toy;

import java.time.Clock;
import java.util.List;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.events.ClientErased;
import org.springframework.stereotype.Component;

/** The toys, with a contract event in place of one of their own. */
@Component
public class Toys {

  static final String COLLECTION = "toys";

  private final AggregateCollection<Toy> collection;
  private final PendingEvents pending;
  private final Clock clock;

  Toys(AggregateCollections collections, PendingEvents pending, Clock clock) {
    this.collection = collections.of(Toy.class, COLLECTION);
    this.pending = pending;
    this.clock = clock;
  }

  public AggregateCollection<Toy> collection() {
    return collection;
  }

  public boolean add(Toy toy) {
    return collection.insert(toy, events(toy));
  }

  public boolean change(Toy toy, long expectedVersion) {
    return collection.update(toy, expectedVersion, events(toy));
  }

  private List<PendingEvent> events(Toy toy) {
    var now = clock.instant();
    return List.of(
        pending.of(
            new ClientErased(toy.id(), toy.version(), toy.company(), toy.parts()),
            now,
            "dispatcher/d-1",
            now.plusSeconds(8)));
  }
}

package org.fsmlight.common.outbox.mongo;

import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.Relay;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the collections of a service's aggregates and has their outboxes swept. */
public final class AggregateCollections {

  private final MongoTemplate mongo;
  private final Relay relay;
  private final OutboxSweeper sweeper;

  public AggregateCollections(MongoTemplate mongo, Relay relay, OutboxSweeper sweeper) {
    this.mongo = mongo;
    this.relay = relay;
    this.sweeper = sweeper;
  }

  public <D> AggregateCollection<D> of(Class<D> type, String collection) {
    var aggregates = new AggregateCollection<>(mongo, type, collection, relay);
    sweeper.watch(aggregates);
    return aggregates;
  }
}

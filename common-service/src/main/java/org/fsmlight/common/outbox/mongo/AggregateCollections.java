package org.fsmlight.common.outbox.mongo;

import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.Relay;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Creates the collections of the aggregates of a service, and registers their outboxes with the
 * sweeper.
 */
public final class AggregateCollections {

  private final MongoTemplate mongo;
  private final Relay relay;
  private final OutboxSweeper sweeper;

  public AggregateCollections(MongoTemplate mongo, Relay relay, OutboxSweeper sweeper) {
    this.mongo = mongo;
    this.relay = relay;
    this.sweeper = sweeper;
  }

  /**
   * The collection of one kind of aggregate.
   *
   * @param type see {@link AggregateCollection}
   */
  public <D> AggregateCollection<D> of(Class<D> type, String collection) {
    var aggregates = new AggregateCollection<>(mongo, type, collection, relay);
    sweeper.watch(aggregates.outbox());
    return aggregates;
  }
}

package org.fsmlight.common.outbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.OutboxContract;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

class AggregateCollectionOutboxIT extends OutboxContract {

  private static final String NAME = "outbox-toys";

  private final MongoTemplate mongo = ToySystem.running().bean(MongoTemplate.class);
  private final Relay relay =
      new Relay(_ -> new CompletableFuture<>(), Runnable::run, Runnable::run, 0, Instant::now);
  private final AggregateCollection<Toy> toys =
      new AggregateCollections(
              mongo, relay, new OutboxSweeper(relay, Duration.ZERO, Duration.ofDays(1)))
          .of(Toy.class, NAME);

  @BeforeEach
  void emptyCollection() {
    mongo.getCollection(NAME).deleteMany(new Document());
  }

  @Override
  protected Outbox outbox() {
    return toys.outbox();
  }

  @Override
  protected String publisher() {
    return relay.publisher();
  }

  @Override
  protected void store(String aggregateId, List<PendingEvent> events) {
    assertThat(toys.insert(Toy.named(aggregateId, "Hare"), events)).isTrue();
  }
}

package org.fsmlight.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.testsupport.RealParts;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** A database of its own on the real store, configured like the service's, for adapter tests. */
public final class TestDatabase implements AutoCloseable {

  private final MongoClient client;
  private final MongoTemplate mongo;
  private final List<PendingEvent> published = new CopyOnWriteArrayList<>();

  public TestDatabase() {
    var name = "contract-" + UUID.randomUUID().toString().substring(0, 8);
    this.client = MongoClients.create(RealParts.get().mongoUri(name));
    this.mongo = new MongoTemplate(client, name);
    ((MappingMongoConverter) mongo.getConverter()).setTypeMapper(new DefaultMongoTypeMapper(null));
  }

  public MongoTemplate mongo() {
    return mongo;
  }

  /** Aggregates whose events are published at once. */
  public AggregateCollections aggregates() {
    var relay =
        new Relay(
            event -> {
              published.add(event);
              return CompletableFuture.completedFuture(event);
            },
            Runnable::run,
            Runnable::run,
            100,
            Instant::now);
    var sweeper = new OutboxSweeper(relay, Duration.ofSeconds(15), Duration.ofSeconds(60));
    return new AggregateCollections(mongo, relay, sweeper);
  }

  /** Inserts the documents of {@code stored/COLLECTION.json}, which an earlier version stored. */
  public void insertStored(String collection) {
    try (var file = TestDatabase.class.getResourceAsStream("/stored/" + collection + ".json")) {
      var json = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      var documents = Document.parse("{documents: " + json + "}");
      mongo.getCollection(collection).insertMany(documents.getList("documents", Document.class));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public List<PendingEvent> published() {
    return published;
  }

  @Override
  public void close() {
    client.close();
  }
}

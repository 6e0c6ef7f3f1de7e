package org.fsmlight.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.Relay;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.testsupport.RealParts;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/**
 * A database of its own for the contract tests of MongoDB adapters. No broker acknowledges here, so
 * events stay pending in their documents.
 */
public final class ContractDatabase {

  private static final MongoTemplate MONGO = template();
  private static final Relay RELAY =
      new Relay(
          event -> new CompletableFuture<>(), Runnable::run, Runnable::run, 100_000, Instant::now);

  private ContractDatabase() {}

  public static MongoTemplate mongo() {
    return MONGO;
  }

  public static AggregateCollections collections() {
    var sweeper = new OutboxSweeper(RELAY, Duration.ZERO, Duration.ofDays(1));
    return new AggregateCollections(MONGO, RELAY, sweeper);
  }

  /** Returns the topics of the pending events of a document, in their order. */
  public static List<String> pendingTopics(String collection, String id) {
    var stored = MONGO.getCollection(collection).find(new Document("_id", id)).first();
    return stored == null
        ? List.of()
        : stored.getList("outbox", Document.class).stream()
            .map(event -> event.getString("topic"))
            .toList();
  }

  /** Returns the paths of all fields of a document, such as {@code booking.client.name}. */
  public static SortedSet<String> fieldPaths(String collection, String id) {
    var paths = new TreeSet<String>();
    var stored = MONGO.getCollection(collection).find(new Document("_id", id)).first();
    addPaths(paths, "", stored);
    return paths;
  }

  private static void addPaths(SortedSet<String> paths, String prefix, Object value) {
    switch (value) {
      case Document document ->
          document.forEach((name, field) -> addPaths(paths, prefix + "." + name, field));
      case List<?> list when list.stream().allMatch(Document.class::isInstance) ->
          list.forEach(element -> addPaths(paths, prefix, element));
      case null, default -> paths.add(prefix.substring(1));
    }
  }

  private static MongoTemplate template() {
    var database = "contracts-" + UUID.randomUUID().toString().substring(0, 8);
    var factory = new SimpleMongoClientDatabaseFactory(RealParts.get().mongoUri(database));
    var mongo = new MongoTemplate(factory);
    ((MappingMongoConverter) mongo.getConverter()).setTypeMapper(new DefaultMongoTypeMapper(null));
    return mongo;
  }
}

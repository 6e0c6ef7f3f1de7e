package org.fsmlight.common.outbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.fsmlight.common.outbox.Outbox.Published;
import org.fsmlight.common.outbox.Outbox.Waiting;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;
import org.fsmlight.common.toy.Toy;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** State and events in one write, on the database's protocol; no broker acknowledges here. */
class AggregateCollectionIT {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
  private static final String NAME = "shelved-toys";

  private final MongoTemplate mongo = ToySystem.running().bean(MongoTemplate.class);
  private final Relay relay =
      new Relay(e -> new CompletableFuture<>(), Runnable::run, Runnable::run, 10_000);
  private final AggregateCollection<Toy> toys =
      new AggregateCollections(
              mongo, relay, new OutboxSweeper(relay, Duration.ZERO, Duration.ofDays(1)))
          .of(Toy.class, NAME);
  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void emptyTheShelf() {
    mongo.getCollection(NAME).deleteMany(new Document());
  }

  @Test
  void writesStateAndEventsAsOneDocument() {
    assertThat(toys.insert(Toy.named(id, "Bear"), List.of(event("e1"), event("e2")))).isTrue();

    Document stored = stored(id);
    assertThat(stored)
        .containsEntry("version", 1L)
        .containsEntry("company", "acme")
        .containsEntry("name", "Bear")
        .containsEntry("parts", List.of("wheel"))
        .containsOnlyKeys("_id", "version", "company", "name", "parts", "outbox");
    assertThat(outbox(stored)).containsExactly("e1", "e2");
  }

  @Test
  void changesStateAndAddsEventsInOneWrite() {
    Toy bear = Toy.named(id, "Bear");
    toys.insert(bear, List.of(event("e1")));

    assertThat(toys.update(bear.renamed("Fox"), 1, List.of(event("e2"), event("e3")))).isTrue();

    assertThat(toys.find(id)).contains(bear.renamed("Fox"));
    assertThat(outbox(stored(id))).containsExactly("e1", "e2", "e3");
  }

  @Test
  void changesNeitherStateNorOutboxForAStaleVersion() {
    Toy bear = Toy.named(id, "Bear");
    toys.insert(bear, List.of(event("e1")));
    toys.update(bear.renamed("Fox"), 1, List.of());

    assertThat(toys.update(bear.renamed("Owl"), 1, List.of(event("e2")))).isFalse();
    assertThat(toys.update(new Toy("nobody", 2, "acme", "Owl", List.of()), 1, List.of())).isFalse();

    assertThat(toys.find(id)).contains(bear.renamed("Fox"));
    assertThat(outbox(stored(id))).containsExactly("e1");
    assertThat(stored("nobody")).isNull();
  }

  @Test
  void removesFieldsThatBecameNull() {
    Toy bear = Toy.named(id, "Bear");
    toys.insert(bear, List.of());

    toys.update(bear.renamed(null), 1, List.of());

    assertThat(stored(id)).doesNotContainKey("name");
    assertThat(toys.find(id).orElseThrow().name()).isNull();
  }

  @Test
  void insertsNoSecondDocumentOfAnId() {
    toys.insert(Toy.named(id, "Bear"), List.of(event("e1")));

    assertThat(toys.insert(Toy.named(id, "Fox"), List.of(event("e2")))).isFalse();

    assertThat(toys.find(id).orElseThrow().name()).isEqualTo("Bear");
    assertThat(outbox(stored(id))).containsExactly("e1");
  }

  @Test
  void oneOfManyRacingWritersWins() throws Exception {
    Toy bear = Toy.named(id, "Bear");
    toys.insert(bear, List.of());
    try (var writers = Executors.newFixedThreadPool(8)) {
      var attempts =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      writers.submit(
                          () -> toys.update(bear.renamed("by " + i), 1, List.of(event("e" + i)))))
              .toList();

      assertThat(attempts).extracting(Future::get).containsOnlyOnce(true);
    }
    assertThat(stored(id)).containsEntry("version", 2L);
    assertThat(outbox(stored(id))).hasSize(1);
  }

  @Test
  void forgetsPublishedEventsByIdAndLeavesTheRestAndTheVersion() {
    toys.insert(Toy.named(id, "Bear"), List.of(event("e1"), event("e2"), event("e3")));

    toys.remove(List.of(new Published(id, List.of("e1", "e3", "of somebody else"))));

    assertThat(outbox(stored(id))).containsExactly("e2");
    assertThat(stored(id)).containsEntry("version", 1L).containsEntry("name", "Bear");
  }

  @Test
  void forgetsOfSeveralAggregatesAtOnce() {
    String other = id + "-2";
    toys.insert(Toy.named(id, "Bear"), List.of(event("e1"), event("e2")));
    toys.insert(Toy.named(other, "Fox"), List.of(event("e3")));

    toys.remove(
        List.of(
            new Published(id, List.of("e1")),
            new Published("dropped meanwhile", List.of("e0")),
            new Published(other, List.of("e3")),
            new Published(id, List.of("e2"))));

    assertThat(outbox(stored(id))).isEmpty();
    assertThat(outbox(stored(other))).isEmpty();
  }

  @Test
  void redactsWhatIsWrittenAndWhatWaitsInOneWrite() {
    var named = "{\"request\":{\"id\":\"r\",\"client\":{\"name\":\"Anna Muster\"}}}";
    var waiting = new PendingEvent("e1", "ToyMade", "t", "toy/t", 1, NOON, null, null, named, null);
    Toy bear = Toy.named(id, "Anna's bear");
    toys.insert(bear, List.of(waiting));

    assertThat(toys.redact(bear.renamed(null), 7, List.of())).isFalse();
    assertThat(stored(id).toJson()).contains("Anna Muster");
    assertThat(toys.redact(bear.renamed(null), 1, List.of())).isTrue();

    assertThat(stored(id).toJson()).doesNotContain("Anna");
    assertThat(stored(id)).containsEntry("version", 2L).doesNotContainKey("name");
    assertThat(toys.waitingSince(NOON.plusMillis(1), 1).getFirst().events())
        .containsExactly(
            waiting.with("{\"request\":{\"id\":\"r\",\"client\":{\"name\":\"erased\"}}}"));
    assertThat(toys.update(bear.renamed("late"), 1, List.of())).isFalse();
  }

  @Test
  void keepsEveryAttributeOfAWaitingEvent() {
    var full =
        new PendingEvent(
            "e1",
            "ToyMade",
            "key",
            "toy/1",
            4,
            NOON,
            "dispatcher/d",
            NOON.plusSeconds(8),
            "{}",
            "00-abc");
    var bare = new PendingEvent("e2", "ToyMade", "key", "toy/1", 4, NOON, null, null, "{}", null);
    toys.insert(Toy.named(id, "Bear"), List.of(full, bare));

    assertThat(toys.waitingSince(NOON.plusMillis(1), 10))
        .containsExactly(new Waiting(id, List.of(full, bare)));
  }

  @Test
  void findsOnlyWhatWaitedLongEnoughAndNoMoreThanAsked() {
    toys.insert(Toy.named("a", "Bear"), List.of(event("e1")));
    toys.insert(Toy.named("b", "Bear"), List.of());
    toys.insert(Toy.named("c", "Bear"), List.of(event("e2")));

    assertThat(toys.waitingSince(NOON, 10)).isEmpty();
    assertThat(toys.waitingSince(NOON.plusMillis(1), 10))
        .extracting(Waiting::aggregateId)
        .containsExactlyInAnyOrder("a", "c");
    assertThat(toys.waitingSince(NOON.plusMillis(1), 1)).hasSize(1);
  }

  @Test
  void findsByAnyField() {
    toys.insert(Toy.named("a", "Bear"), List.of(event("e1")));
    toys.insert(Toy.named("b", "Fox"), List.of());

    assertThat(toys.find(query(where("name").is("Fox")))).containsExactly(Toy.named("b", "Fox"));
    assertThat(toys.find("nobody")).isEmpty();
  }

  @Test
  void takesIdsThatLookLikeTheDatabasesOwn() {
    String hex = "0123456789abcdef01234567";

    toys.insert(Toy.named(hex, "Bear"), List.of(event("e1")));
    assertThat(toys.update(Toy.named(hex, "Bear").renamed("Fox"), 1, List.of())).isTrue();

    assertThat(toys.find(hex).orElseThrow().name()).isEqualTo("Fox");
    assertThat(toys.waitingSince(NOON.plusMillis(1), 10))
        .containsExactly(new Waiting(hex, List.of(event("e1"))));
    toys.remove(List.of(new Published(hex, List.of("e1"))));
    assertThat(toys.waitingSince(NOON.plusMillis(1), 10)).isEmpty();
  }

  private Document stored(String storedId) {
    return mongo.getCollection(NAME).find(new Document("_id", storedId)).first();
  }

  private static List<String> outbox(Document stored) {
    return stored.getList("outbox", Document.class).stream().map(e -> e.getString("id")).toList();
  }

  private static PendingEvent event(String eventId) {
    return new PendingEvent(eventId, "ToyMade", "t", "toy/t", 1, NOON, null, null, "{}", null);
  }
}

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

/** State and events in one write, on the MongoDB protocol. No broker acknowledges here. */
class AggregateCollectionIT {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
  private static final String NAME = "aggregate-toys";

  private final MongoTemplate mongo = ToySystem.running().bean(MongoTemplate.class);
  private final Relay relay =
      new Relay(e -> new CompletableFuture<>(), Runnable::run, Runnable::run, 10_000, Instant::now);
  private final AggregateCollection<Toy> toys =
      new AggregateCollections(
              mongo, relay, new OutboxSweeper(relay, Duration.ZERO, Duration.ofDays(1)))
          .of(Toy.class, NAME);
  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void emptyCollection() {
    mongo.getCollection(NAME).deleteMany(new Document());
  }

  @Test
  void writesStateAndEventsAsOneDocument() {
    assertThat(toys.insert(Toy.named(id, "Hare"), List.of(event("e1"), event("e2")))).isTrue();

    var stored = stored(id);
    assertThat(stored)
        .containsEntry("version", 1L)
        .containsEntry("company", "acme")
        .containsEntry("name", "Hare")
        .containsEntry("parts", List.of("wheel"))
        .containsOnlyKeys("_id", "version", "company", "name", "parts", "outbox");
    assertThat(outbox(stored)).containsExactly("e1", "e2");
  }

  @Test
  void changesStateAndAddsEventsInOneWrite() {
    var hare = Toy.named(id, "Hare");
    toys.insert(hare, List.of(event("e1")));

    assertThat(toys.update(hare.renamed("Fox"), 1, List.of(event("e2"), event("e3")))).isTrue();

    assertThat(toys.find(id)).contains(hare.renamed("Fox"));
    assertThat(outbox(stored(id))).containsExactly("e1", "e2", "e3");
  }

  @Test
  void changesNeitherStateNorOutboxForAStaleVersion() {
    var hare = Toy.named(id, "Hare");
    toys.insert(hare, List.of(event("e1")));
    toys.update(hare.renamed("Fox"), 1, List.of());

    assertThat(toys.update(hare.renamed("Owl"), 1, List.of(event("e2")))).isFalse();
    assertThat(toys.update(new Toy("unknown", 2, "acme", "Owl", List.of()), 1, List.of()))
        .isFalse();

    assertThat(toys.find(id)).contains(hare.renamed("Fox"));
    assertThat(outbox(stored(id))).containsExactly("e1");
    assertThat(stored("unknown")).isNull();
  }

  @Test
  void removesFieldsThatBecameNull() {
    var hare = Toy.named(id, "Hare");
    toys.insert(hare, List.of());

    toys.update(hare.renamed(null), 1, List.of());

    assertThat(stored(id)).doesNotContainKey("name");
    assertThat(toys.find(id).orElseThrow().name()).isNull();
  }

  @Test
  void refusesASecondDocumentOfAnId() {
    toys.insert(Toy.named(id, "Hare"), List.of(event("e1")));

    assertThat(toys.insert(Toy.named(id, "Fox"), List.of(event("e2")))).isFalse();

    assertThat(toys.find(id).orElseThrow().name()).isEqualTo("Hare");
    assertThat(outbox(stored(id))).containsExactly("e1");
  }

  @Test
  void oneOfManyRacingWritersWins() throws Exception {
    var hare = Toy.named(id, "Hare");
    toys.insert(hare, List.of());
    try (var writers = Executors.newFixedThreadPool(8)) {
      var attempts =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      writers.submit(
                          () -> toys.update(hare.renamed("by " + i), 1, List.of(event("e" + i)))))
              .toList();

      assertThat(attempts).extracting(Future::get).containsOnlyOnce(true);
    }
    assertThat(stored(id)).containsEntry("version", 2L);
    assertThat(outbox(stored(id))).hasSize(1);
  }

  @Test
  void leavesStateAndVersionAloneWhenEventsAreRemoved() {
    toys.insert(Toy.named(id, "Hare"), List.of(event("e1"), event("e2"), event("e3")));

    toys.outbox().remove(List.of(published(id, List.of("e1", "e3"))));

    assertThat(outbox(stored(id))).containsExactly("e2");
    assertThat(stored(id)).containsEntry("version", 1L).containsEntry("name", "Hare");
  }

  @Test
  void redactsStateAndPendingEventsInOneWrite() {
    var named = "{\"request\":{\"id\":\"r\",\"client\":{\"name\":\"Anna Muster\"}}}";
    var pending =
        new PendingEvent(
            "e1", "ServiceRequested", "r", "service-request/r", 1, NOON, null, null, named, null);
    var hare = Toy.named(id, "Anna's hare");
    toys.insert(hare, List.of(pending));

    assertThat(toys.redact(hare.renamed(null), 7, List.of())).isFalse();
    assertThat(stored(id).toJson()).contains("Anna Muster");
    assertThat(toys.redact(hare.renamed(null), 1, List.of())).isTrue();

    assertThat(stored(id).toJson()).doesNotContain("Anna");
    assertThat(stored(id)).containsEntry("version", 2L).doesNotContainKey("name");
    assertThat(toys.outbox().waitingSince(NOON.plusMillis(1), 1).getFirst().events())
        .containsExactly(
            pending.withPayload("{\"request\":{\"id\":\"r\",\"client\":{\"name\":\"erased\"}}}"));
    assertThat(toys.update(hare.renamed("late"), 1, List.of())).isFalse();
  }

  @Test
  void deletesAnAggregateUnlessEventsArePending() {
    toys.insert(Toy.named(id, "Hare"), List.of(event("e1")));
    assertThat(toys.drop(id)).isFalse();

    toys.outbox().remove(List.of(published(id, List.of("e1"))));

    assertThat(toys.drop(id)).isTrue();
    assertThat(stored(id)).isNull();
    assertThat(toys.drop(id)).isFalse();
  }

  @Test
  void deletesNoAggregateWhoseEventsMustBeRepeated() {
    toys.insert(Toy.named(id, "Hare"), List.of(event("e1")));
    toys.outbox().claim(id, "another", NOON);
    toys.outbox().remove(List.of(new Published(id, List.of("e1"), "another")));
    assertThat(toys.drop(id)).isFalse();

    var due = NOON.plusSeconds(1);
    var repeat = toys.outbox().claimRepeat(id, due, due.plusSeconds(60)).orElseThrow();
    toys.outbox().endRepeat(id, repeat);

    assertThat(toys.drop(id)).isTrue();
  }

  @Test
  void findsByAnyField() {
    toys.insert(Toy.named("a", "Hare"), List.of(event("e1")));
    toys.insert(Toy.named("b", "Fox"), List.of());

    assertThat(toys.find(query(where("name").is("Fox")))).containsExactly(Toy.named("b", "Fox"));
    assertThat(toys.find("unknown")).isEmpty();
  }

  @Test
  void acceptsIdsThatLookLikeThoseOfTheDatabase() {
    var hex = "0123456789abcdef01234567";

    toys.insert(Toy.named(hex, "Hare"), List.of(event("e1")));
    assertThat(toys.update(Toy.named(hex, "Hare").renamed("Fox"), 1, List.of())).isTrue();

    assertThat(toys.find(hex).orElseThrow().name()).isEqualTo("Fox");
    assertThat(toys.outbox().waitingSince(NOON.plusMillis(1), 10))
        .containsExactly(new Waiting(hex, List.of(event("e1"))));
    toys.outbox().remove(List.of(published(hex, List.of("e1"))));
    assertThat(toys.outbox().waitingSince(NOON.plusMillis(1), 10)).isEmpty();
  }

  private Published published(String aggregateId, List<String> eventIds) {
    return new Published(aggregateId, eventIds, relay.publisher());
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

package org.fsmlight.common.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;
import org.bson.Document;
import org.fsmlight.common.toy.ToySystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

class ReplicaCollectionIT {

  private static final String NAME = "toy-replicas";

  private final MongoTemplate mongo = ToySystem.running().bean(MongoTemplate.class);
  private final ReplicaCollection replicas = new ReplicaCollection(mongo, NAME);
  private final String id = UUID.randomUUID().toString();

  private record Toy(@Id String id, long version, String name, @Nullable String owner) {}

  private record Part(long version, String name) {}

  private record Box(@Id String id, @Nullable Part wheel, @Nullable Part door) {}

  @BeforeEach
  void emptyCollection() {
    mongo.getCollection(NAME).deleteMany(new Document());
  }

  @Test
  void savesNewerVersions() {
    assertThat(replicas.saveIfNewer(id, 1, new Toy(id, 1, "Fox", null))).isTrue();
    assertThat(replicas.saveIfNewer(id, 3, new Toy(id, 3, "Owl", null))).isTrue();

    assertThat(replicas.find(id, Toy.class)).contains(new Toy(id, 3, "Owl", null));
  }

  @Test
  void ignoresOlderAndEqualVersions() {
    replicas.saveIfNewer(id, 2, new Toy(id, 2, "Fox", null));

    assertThat(replicas.saveIfNewer(id, 1, new Toy(id, 1, "Owl", null))).isFalse();
    assertThat(replicas.saveIfNewer(id, 2, new Toy(id, 2, "Cat", null))).isFalse();

    assertThat(replicas.find(id, Toy.class)).contains(new Toy(id, 2, "Fox", null));
  }

  @Test
  void removesFieldsThatTheNewerVersionLacks() {
    replicas.saveIfNewer(id, 1, new Toy(id, 1, "Fox", "Ada"));
    replicas.saveIfNewer(id, 2, new Toy(id, 2, "Fox", null));

    assertThat(replicas.find(id, Toy.class)).contains(new Toy(id, 2, "Fox", null));
  }

  @Test
  void keepsAVersionForEachField() {
    replicas.saveIfNewer(id, "wheel", 7, new Part(7, "red"));
    replicas.saveIfNewer(id, "door", 2, new Part(2, "blue"));
    replicas.saveIfNewer(id, "wheel", 6, new Part(6, "green"));

    assertThat(replicas.find(id, Box.class))
        .contains(new Box(id, new Part(7, "red"), new Part(2, "blue")));
  }

  @Test
  void setsFieldsBesideReplicas() {
    replicas.set(id, "successors." + ReplicaCollection.fieldName("a.b$c"), "a.b$c");
    replicas.saveIfNewer(id, "wheel", 1, new Part(1, "red"));

    assertThat(replicas.contains(id)).isTrue();
    assertThat(mongo.getCollection(NAME).find(new Document("_id", id)).first())
        .containsEntry("successors", new Document(Map.of("a%2Eb%24c", "a.b$c")));
  }

  /** Two consumers write two versions of the same replicas at the same time. */
  @Test
  void keepsTheNewerOfTwoVersionsInsertedAtTheSameTime() {
    var ids = IntStream.range(0, 3_000).mapToObj(i -> "race-" + i).toList();
    var meetings = new Phaser(2);
    var racing =
        new ReplicaCollection(
            new InterleavingMongoTemplate(mongo, meetings::arriveAndAwaitAdvance), NAME);

    var older = write(racing, ids, 1);
    var newer = write(racing, ids, 2);
    CompletableFuture.allOf(older, newer).join();

    var kept = new java.util.TreeMap<Long, Integer>();
    mongo
        .getCollection(NAME)
        .find()
        .forEach(document -> kept.merge(document.getLong("version"), 1, Integer::sum));
    assertThat(kept).containsExactly(Map.entry(2L, ids.size()));
  }

  private static CompletableFuture<Void> write(
      ReplicaCollection racing, List<String> ids, long version) {
    return CompletableFuture.runAsync(
        () -> ids.forEach(id -> racing.saveIfNewer(id, version, new Toy(id, version, "x", null))),
        task -> Thread.ofPlatform().start(task));
  }
}

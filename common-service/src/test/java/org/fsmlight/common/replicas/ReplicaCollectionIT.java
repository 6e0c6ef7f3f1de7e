package org.fsmlight.common.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.fsmlight.common.toy.ToySystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Field;

class ReplicaCollectionIT {

  private static final String NAME = "toy-replicas";

  private final MongoTemplate mongo = ToySystem.running().bean(MongoTemplate.class);
  private final ReplicaCollection replicas = new ReplicaCollection(mongo, NAME);
  private final String id = UUID.randomUUID().toString();

  private record Toy(@Id String id, long version, String name, @Nullable String owner) {}

  private record Renamed(@Id String id, @Field("title") @Nullable String name) {}

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
  void storesAVersionForEachField() {
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
    assertThat(stored()).containsEntry("successors", new Document(Map.of("a%2Eb%24c", "a.b$c")));
  }

  @Test
  void removesRenamedFieldsThatTheNewerVersionLacks() {
    replicas.saveIfNewer(id, 1, new Renamed(id, "Ada"));
    replicas.saveIfNewer(id, 2, new Renamed(id, null));

    assertThat(stored()).containsOnlyKeys("_id", "version");
  }

  @Test
  void storesTheVersionThatItCompares() {
    replicas.saveIfNewer(id, 3, new Renamed(id, "Ada"));
    replicas.saveIfNewer(id, "wheel", 7, new Renamed("wheel", "red"));

    assertThat(stored())
        .containsEntry("version", 3L)
        .extractingByKey("wheel")
        .isInstanceOfSatisfying(
            Document.class, wheel -> assertThat(wheel).containsEntry("version", 7L));
    assertThat(replicas.saveIfNewer(id, 3, new Renamed(id, "Eve"))).isFalse();
    assertThat(replicas.saveIfNewer(id, "wheel", 7, new Renamed("wheel", "blue"))).isFalse();
  }

  @Test
  void failsOnTheDuplicateKeyOfAnotherIndex() {
    var indexed = new ReplicaCollection(mongo, "toy-replicas-with-index");
    mongo.dropCollection("toy-replicas-with-index");
    mongo
        .indexOps("toy-replicas-with-index")
        .createIndex(new Index("name", Sort.Direction.ASC).unique());
    indexed.saveIfNewer("one", 1, new Toy("one", 1, "Fox", null));

    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> indexed.saveIfNewer("two", 1, new Toy("two", 1, "Fox", null)));
    assertThat(indexed.contains("two")).isFalse();
  }

  /** Two consumers write two versions of the same replicas at the same time. */
  @Test
  void storesTheNewerOfTwoVersionsInsertedAtTheSameTime() {
    var ids = IntStream.range(0, 3_000).mapToObj(i -> "race-" + i).toList();
    var meetings = new Phaser(2);
    var racing =
        new ReplicaCollection(
            new InterleavingMongoTemplate(mongo, meetings::arriveAndAwaitAdvance), NAME);

    CompletableFuture.allOf(
            write(ids, each -> racing.saveIfNewer(each, 1, new Toy(each, 1, "Fox", null))),
            write(ids, each -> racing.saveIfNewer(each, 2, new Toy(each, 2, "Owl", null))))
        .join();

    var versions = new TreeMap<Long, Integer>();
    mongo
        .getCollection(NAME)
        .find()
        .forEach(document -> versions.merge(document.getLong("version"), 1, Integer::sum));
    assertThat(versions).containsExactly(Map.entry(2L, ids.size()));
  }

  /** Two consumers write two replicas of the same documents at the same time. */
  @Test
  void savesBothFieldsOfADocumentInsertedAtTheSameTime() {
    var ids = IntStream.range(0, 1_000).mapToObj(i -> "race-" + i).toList();
    var meetings = new Phaser(2);
    var racing =
        new ReplicaCollection(
            new InterleavingMongoTemplate(mongo, meetings::arriveAndAwaitAdvance), NAME);

    CompletableFuture.allOf(
            write(ids, each -> racing.saveIfNewer(each, "wheel", 1, new Part(1, "red"))),
            write(ids, each -> racing.saveIfNewer(each, "door", 1, new Part(1, "blue"))))
        .join();

    assertThat(ids)
        .allSatisfy(
            each ->
                assertThat(replicas.find(each, Box.class))
                    .contains(new Box(each, new Part(1, "red"), new Part(1, "blue"))));
  }

  private Document stored() {
    return mongo.getCollection(NAME).find(new Document("_id", id)).first();
  }

  private static CompletableFuture<Void> write(List<String> ids, Consumer<String> save) {
    return CompletableFuture.runAsync(
        () -> ids.forEach(save), task -> Thread.ofPlatform().start(task));
  }
}

package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreIndexIT {

  private static final int DOCUMENTS = 20_000;

  @TempDir Path folder;
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> calls;

  @BeforeEach
  void start() {
    store = EmbeddedStore.start(folder, 0);
    client = MongoClients.create(store.uri("trial"));
    calls = client.getDatabase("trial").getCollection("calls");
  }

  @AfterEach
  void stop() {
    client.close();
    store.close();
  }

  @Test
  void findsByIdAndVersionWithoutExaminingOtherDocuments() {
    calls.createIndex(Indexes.ascending("company", "number"), new IndexOptions().unique(true));
    calls.createIndex(Indexes.ascending("start"));
    calls.insertMany(
        IntStream.range(0, DOCUMENTS)
            .mapToObj(
                n ->
                    new Document("_id", "call-" + n)
                        .append("version", 1L)
                        .append("company", "a")
                        .append("number", n))
            .toList());

    assertThat(updated(new Document("_id", "call-777").append("version", 1L))).isTrue();
    assertThat(updated(Filters.and(Filters.eq("call-777"), Filters.eq("version", 2)))).isTrue();
    assertThat(updated(new Document("_id", "call-777").append("version", 1L))).isFalse();
    assertThat(
            updated(Filters.and(Filters.in("_id", "call-1", "call-2"), Filters.lt("version", 9))))
        .isTrue();
    assertThat(updated(new Document("company", "a").append("number", 5).append("version", 1)))
        .isTrue();
    assertThat(calls.countDocuments(new Document("_id", "call-5").append("version", 2))).isOne();

    assertThat(store.documentsExamined("trial", "calls")).isLessThan(20);
    assertThat(calls.countDocuments(Filters.gte("number", DOCUMENTS - 3))).isEqualTo(3);
    assertThat(store.documentsExamined("trial", "calls")).isGreaterThan(DOCUMENTS);
  }

  private boolean updated(Bson query) {
    return calls.findOneAndUpdate(query, Updates.inc("version", 1)) != null;
  }

  @Test
  void evaluatesEveryConditionOfAQuery() {
    calls.insertOne(new Document("_id", 1).append("state", "open"));

    assertThat(calls.find(new Document("_id", 1L)).first()).isNotNull();
    assertThat(calls.find(Filters.and(Filters.eq(1), Filters.eq("state", "shut"))).first())
        .isNull();
    assertThat(calls.find(Filters.and(Filters.eq(1), Filters.eq(2))).first()).isNull();
    assertThat(calls.find(Filters.or(Filters.eq(2), Filters.eq("state", "open"))).first())
        .isNotNull();
    assertThat(calls.find(Filters.and(Filters.gte("_id", 1), Filters.lt("_id", 2))).first())
        .isNotNull();
  }

  @Test
  void createsIndexesForManyClientsAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> created = new ArrayList<>();
      for (int n = 0; n < 48; n++) {
        var collection = "collection" + n % 6;
        var field = "field" + n % 8;
        created.add(
            threads.submit(
                () ->
                    client
                        .getDatabase("trial")
                        .getCollection(collection)
                        .createIndex(
                            Indexes.ascending(field),
                            new IndexOptions().unique(true).sparse(true))));
      }
      for (var one : created) {
        assertThat(one.get()).endsWith("_1");
      }
    }
    var one = client.getDatabase("trial").getCollection("collection3");
    one.insertOne(new Document("field3", "taken"));
    assertThatThrownBy(() -> one.insertOne(new Document("field3", "taken")))
        .isInstanceOf(MongoWriteException.class);
  }

  @Test
  void refusesPartialUniqueIndexes() {
    var partial =
        new IndexOptions().unique(true).partialFilterExpression(Filters.eq("state", "open"));
    assertThatThrownBy(() -> calls.createIndex(Indexes.ascending("number"), partial))
        .hasMessageContaining("partial unique index");
  }

  @Test
  void enforcesUniqueIndexesAfterARestart() {
    calls.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    calls.insertOne(new Document("_id", "first").append("number", 1));
    stop();
    start();

    assertThatThrownBy(() -> calls.insertOne(new Document("_id", "second").append("number", 1)))
        .isInstanceOf(MongoWriteException.class);
    assertThat(calls.find(Filters.eq("number", 1)).first()).containsEntry("_id", "first");
  }
}

package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileIT {

  private static final int DOCUMENTS = 500;
  private static final int WRITES = 8_000;
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void staysSmallHoweverOftenDocumentsChange() throws Exception {
    assertThat(sizeAfterManyWrites(StoreVariant.DURABLE)).isLessThan(24 * MEGABYTE);
  }

  @Test
  void storesPicturesUpToTheLimitOfTheProtocol() {
    var picture = new byte[15_500_000];
    new Random(7).nextBytes(picture);
    try (var store = StoreVariant.DURABLE.start(folder);
        var client = store.client()) {
      pictures(client).insertOne(new Document("_id", "me").append("image", new Binary(picture)));
    }
    try (var store = StoreVariant.DURABLE.start(folder);
        var client = store.client()) {
      var kept = pictures(client).find(Filters.eq("me")).first();
      assertThat(kept.get("image", Binary.class).getData()).isEqualTo(picture);
    }
  }

  @Test
  void answersHealthChecks() {
    try (var store = StoreVariant.DURABLE.start(folder);
        var client = store.client()) {
      var hello = client.getDatabase("trial").runCommand(new Document("hello", 1));
      assertThat(hello.getInteger("maxWireVersion")).isPositive();
    }
  }

  private static MongoCollection<Document> pictures(MongoClient client) {
    return client.getDatabase("trial").getCollection("pictures");
  }

  private long sizeAfterManyWrites(StoreVariant variant) throws IOException {
    try (var store = variant.start(folder);
        var client = store.client()) {
      var busy = client.getDatabase("trial").getCollection("busy");
      for (int n = 0; n < DOCUMENTS; n++) {
        busy.insertOne(new Document("_id", n).append("text", ""));
      }
      try (var threads = Executors.newFixedThreadPool(8)) {
        for (int write = 0; write < WRITES; write++) {
          int number = write;
          threads.submit(
              () ->
                  busy.updateOne(
                      Filters.eq(number * 31 % DOCUMENTS),
                      new Document(
                          "$set", new Document("text", "x".repeat(1_000)).append("n", number))));
        }
      }
      assertThat(busy.countDocuments(Filters.exists("n"))).isEqualTo(DOCUMENTS);
      return Files.size(folder.resolve("store.mv"));
    }
  }
}

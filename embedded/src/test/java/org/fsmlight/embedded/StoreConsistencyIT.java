package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConsistencyIT {

  private static final int FIELDS = 40;
  private static final int READS = 8_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void noAnswerMixesTwoVersionsOfOneDocument() throws Exception {
    assertThat(mixedAnswers(StoreVariant.CURED, READS)).isZero();
  }

  @Test
  void asShippedSomeAnswersDo() throws Exception {
    assertThat(mixedAnswers(StoreVariant.AS_SHIPPED, Integer.MAX_VALUE)).isPositive();
  }

  @Test
  void oneOfManyRacingUpdatesWins() throws Exception {
    int rounds = 200;
    int racers = 8;
    try (StoreVariant.Running store = StoreVariant.CURED.start(folder);
        MongoClient client = store.client();
        ExecutorService threads = Executors.newFixedThreadPool(racers)) {
      MongoCollection<Document> slots = client.getDatabase("trial").getCollection("slots");
      slots.insertOne(new Document("_id", "slot").append("version", 0));
      for (int round = 0; round < rounds; round++) {
        Bson stillFree = Filters.and(Filters.eq("slot"), Filters.eq("version", round));
        Callable<Document> race =
            () -> slots.findOneAndUpdate(stillFree, Updates.inc("version", 1));
        AtomicInteger winners = new AtomicInteger();
        for (Future<Document> racer : threads.invokeAll(Collections.nCopies(racers, race))) {
          if (racer.get() != null) {
            winners.incrementAndGet();
          }
        }
        assertThat(winners).as("round %s", round).hasValue(1);
      }
    }
  }

  /** Reads until one answer is mixed, or enough were right. */
  private long mixedAnswers(StoreVariant variant, int enough) throws Exception {
    try (StoreVariant.Running store = variant.start(folder);
        MongoClient client = store.client();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      MongoCollection<Document> all = client.getDatabase("trial").getCollection("versions");
      all.insertOne(version(0).append("_id", "one"));
      AtomicBoolean stop = new AtomicBoolean();
      LongAdder mixed = new LongAdder();
      LongAdder reads = new LongAdder();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      List<Future<?>> workers = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        workers.add(
            threads.submit(
                () -> {
                  for (int number = 1; !stop.get(); number++) {
                    all.updateOne(Filters.eq("one"), new Document("$set", version(number)));
                  }
                }));
      }
      for (int reader = 0; reader < 4; reader++) {
        workers.add(
            threads.submit(
                () -> {
                  while (!stop.get()) {
                    if (isMixed(all.find(Filters.eq("one")).first())) {
                      mixed.increment();
                    }
                    reads.increment();
                    if (mixed.sum() > 0 || reads.sum() >= enough || System.nanoTime() > deadline) {
                      stop.set(true);
                    }
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      return mixed.sum();
    }
  }

  private static Document version(int number) {
    Document version = new Document();
    for (int field = 0; field < FIELDS; field++) {
      // Of changing length, so that one torn on the wire is noticed too.
      version.append("field" + field, "x".repeat(number % 17) + number);
    }
    return version;
  }

  private static boolean isMixed(Document document) {
    document.remove("_id");
    return document.values().stream().distinct().count() != 1;
  }
}

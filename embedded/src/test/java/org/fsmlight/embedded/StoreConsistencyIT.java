package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConsistencyIT {

  private static final int FIELDS = 40;
  private static final int READS = 8_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void neverMixesTwoVersionsOfADocumentInOneAnswer() throws Exception {
    assertThat(mixedAnswers(StoreVariant.DURABLE, READS)).isZero();
  }

  @Test
  void upstreamMixesThemInSomeAnswers() throws Exception {
    assertThat(mixedAnswers(StoreVariant.UPSTREAM, Integer.MAX_VALUE)).isPositive();
  }

  @Test
  void oneOfManyRacingUpdatesWins() throws Exception {
    int rounds = 200;
    int racers = 8;
    try (var store = StoreVariant.DURABLE.start(folder);
        var client = store.client();
        var threads = Executors.newFixedThreadPool(racers)) {
      var slots = client.getDatabase("trial").getCollection("slots");
      slots.insertOne(new Document("_id", "slot").append("version", 0));
      for (int round = 0; round < rounds; round++) {
        var stillFree = Filters.and(Filters.eq("slot"), Filters.eq("version", round));
        Callable<Document> race =
            () -> slots.findOneAndUpdate(stillFree, Updates.inc("version", 1));
        var winners = new AtomicInteger();
        for (var racer : threads.invokeAll(Collections.nCopies(racers, race))) {
          if (racer.get() != null) {
            winners.incrementAndGet();
          }
        }
        assertThat(winners).as("round %s", round).hasValue(1);
      }
    }
  }

  /** Reads until one answer is mixed, or the given number were not. */
  private long mixedAnswers(StoreVariant variant, int enough) throws Exception {
    try (var store = variant.start(folder);
        var client = store.client();
        var threads = Executors.newCachedThreadPool()) {
      var all = client.getDatabase("trial").getCollection("versions");
      all.insertOne(version(0).append("_id", "one"));
      var stop = new AtomicBoolean();
      var mixed = new LongAdder();
      var reads = new LongAdder();
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
      for (var worker : workers) {
        worker.get();
      }
      return mixed.sum();
    }
  }

  private static Document version(int number) {
    var version = new Document();
    for (int field = 0; field < FIELDS; field++) {
      // The length changes, so that an answer torn on the wire is detected too.
      version.append("field" + field, "x".repeat(number % 17) + number);
    }
    return version;
  }

  private static boolean isMixed(Document document) {
    document.remove("_id");
    return document.values().stream().distinct().count() != 1;
  }
}

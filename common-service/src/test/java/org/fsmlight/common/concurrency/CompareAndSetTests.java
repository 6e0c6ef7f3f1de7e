package org.fsmlight.common.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompareAndSetTests {

  /** A store of counters, which other writers change between reading and saving. */
  private final ConcurrentMap<Integer, Counter> store = new ConcurrentHashMap<>();

  private record Counter(long version, int value) {

    Counter incremented() {
      return new Counter(version + 1, value + 1);
    }
  }

  @Test
  void losesNoChangeOfTwoWriters() {
    int ids = 3_000;
    int changes = 5;
    IntStream.range(0, ids).forEach(id -> store.put(id, new Counter(1, 0)));
    var start = new CyclicBarrier(2);

    CompletableFuture.allOf(increment(ids, changes, start), increment(ids, changes, start)).join();

    assertThat(store.values())
        .allMatch(
            counter -> counter.value() == 2 * changes && counter.version() == 1 + 2 * changes);
  }

  @Test
  void decidesAgainOnTheNewStateAfterALostRace() {
    store.put(1, new Counter(1, 0));
    List<Integer> seen = new ArrayList<>();

    var saved =
        CompareAndSet.repeat(
            () -> {
              var current = store.get(1);
              seen.add(current.value());
              if (seen.size() == 1) {
                store.put(1, new Counter(2, 41)); // another writer is first
              }
              return current.incremented();
            },
            this::save);

    assertThat(saved).isEqualTo(new Counter(3, 42));
    assertThat(seen).containsExactly(0, 41);
  }

  @Test
  void savesNothingWhenThereIsNothingToChange() {
    var saved =
        CompareAndSet.repeatWhilePresent(
            Optional::empty,
            counter -> {
              throw new AssertionError("there is nothing to save");
            });

    assertThat(saved).isEmpty();
  }

  @Test
  void endsWhenTheOtherWriterHasLeftNothingToChange() {
    store.put(1, new Counter(1, 0));

    var saved =
        CompareAndSet.repeatWhilePresent(
            () -> Optional.of(store.get(1)).filter(c -> c.value() < 5).map(Counter::incremented),
            _ -> {
              store.put(1, new Counter(2, 5)); // another writer is first
              return false;
            });

    assertThat(saved).isEmpty();
  }

  @Test
  void returnsTheSavedChange() {
    store.put(1, new Counter(1, 0));

    var saved =
        CompareAndSet.repeatWhilePresent(() -> Optional.of(store.get(1).incremented()), this::save);

    assertThat(saved).contains(new Counter(2, 1));
    assertThat(store.get(1)).isEqualTo(new Counter(2, 1));
  }

  private CompletableFuture<Void> increment(int ids, int changes, CyclicBarrier start) {
    return CompletableFuture.runAsync(
        () -> {
          for (int id = 0; id < ids; id++) {
            meet(start);
            for (int i = 0; i < changes; i++) {
              int current = id;
              CompareAndSet.repeat(() -> read(current), counter -> save(current, counter));
            }
          }
        },
        task -> Thread.ofPlatform().start(task));
  }

  private Counter read(int id) {
    var incremented = store.get(id).incremented();
    Thread.yield();
    return incremented;
  }

  private boolean save(Counter counter) {
    return save(1, counter);
  }

  private boolean save(int id, Counter counter) {
    var before = store.get(id);
    return before.version() == counter.version() - 1 && store.replace(id, before, counter);
  }

  private static void meet(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}

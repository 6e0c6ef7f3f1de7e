package org.fsmlight.common.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is begun is finished, in three rounds, whoever is away meanwhile. */
class ErasureProcessTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final Duration COMPACTION = Duration.ofDays(8);
  private static final Tombstone GRAVE = new Tombstone("ServiceRequested", "r1");

  private final CachedGauge ids = new CachedGauge();
  private final List<String> takenOut = new ArrayList<>();
  private final List<Tombstone> laid = new ArrayList<>();
  private boolean storeIsAway;
  private boolean brokerIsAway;
  private ErasureProcess erasures = started();

  @Test
  void takesOutAtOnceAndLaysTombstonesInThreeRounds() {
    erasures.begin(List.of("r1"), NOON);
    assertThat(takenOut).containsExactly("r1");
    assertThat(ids.contains("r1")).isTrue();

    tickAt(NOON);
    assertThat(laid).hasSize(1);
    tickAt(NOON.plus(AGAIN).minusMillis(1));
    assertThat(laid).hasSize(1);
    tickAt(NOON.plus(AGAIN));
    assertThat(laid).hasSize(2);
    tickAt(NOON.plus(COMPACTION));
    assertThat(laid).hasSize(2);
    tickAt(NOON.plus(AGAIN).plus(COMPACTION));
    tickAt(NOON.plus(Duration.ofDays(300)));
    assertThat(laid).containsExactly(GRAVE, GRAVE, GRAVE);
    assertThat(takenOut).containsExactly("r1", "r1", "r1", "r1");
  }

  @Test
  void whatACrashInterruptedIsFinishedByTheNextStart() {
    storeIsAway = true;
    assertThatThrownBy(() -> erasures.begin(List.of("r1", "r2"), NOON)).hasMessage("away");
    assertThat(takenOut).isEmpty();
    storeIsAway = false;

    erasures = started();
    tickAt(NOON.plusSeconds(1));

    assertThat(takenOut).containsExactly("r1", "r2");
    assertThat(laid).hasSize(2);
  }

  @Test
  void anAbsentBrokerDelaysARoundAndSkipsNone() {
    erasures.begin(List.of("r1"), NOON);
    brokerIsAway = true;
    tickAt(NOON);
    assertThat(new StuckErasures(ids).dueBefore(NOON.plusSeconds(1), 10))
        .singleElement()
        .satisfies(stuck -> assertThat(stuck.what()).isEqualTo("r1"));
    brokerIsAway = false;

    tickAt(NOON.plusSeconds(6));
    tickAt(NOON.plusSeconds(6).plus(AGAIN));

    assertThat(laid).hasSize(2);
    assertThat(new StuckErasures(ids).dueBefore(NOON.plus(AGAIN), 10)).isEmpty();
  }

  @Test
  void beginningAgainDoesNotBeginTheRoundsAnew() {
    erasures.begin(List.of("r1"), NOON);
    tickAt(NOON);
    erasures.begin(List.of("r1"), NOON.plusSeconds(1));
    tickAt(NOON.plusSeconds(1));

    assertThat(laid).hasSize(1);
    assertThat(takenOut).hasSize(3);
  }

  private void tickAt(Instant now) {
    erasures.tick(now);
  }

  private ErasureProcess started() {
    Erasable part =
        (id, now) -> {
          if (storeIsAway) {
            throw new IllegalStateException("away");
          }
          takenOut.add(id);
          return List.of(GRAVE);
        };
    return new ErasureProcess(ids, () -> List.of(part), this::lay, AGAIN, COMPACTION);
  }

  private void lay(Collection<Tombstone> tombstones) {
    if (brokerIsAway) {
      throw new IllegalStateException("away");
    }
    laid.addAll(tombstones);
  }

  private static final class CachedGauge implements ErasedIds {

    private final Map<String, Erasure> all = new TreeMap<>();

    @Override
    public boolean contains(String id) {
      return all.containsKey(id);
    }

    @Override
    public void add(Erasure begun) {
      all.putIfAbsent(begun.id(), begun);
    }

    @Override
    public void save(Erasure changed) {
      all.put(changed.id(), changed);
    }

    @Override
    public List<Erasure> dueBy(Instant time, int limit) {
      return all.values().stream()
          .filter(each -> each.dueAt() != null && !each.dueAt().isAfter(time))
          .sorted(Comparator.comparing(Erasure::dueAt))
          .limit(limit)
          .toList();
    }
  }
}

package org.fsmlight.common.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An erasure is completed, in three rounds, although store or broker are unavailable for a time.
 */
class ErasureProcessTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final Duration COMPACTION = Duration.ofDays(8);
  private static final Tombstone TOMBSTONE = new Tombstone("ServiceRequested", "r1");

  private final InMemoryErasedIds ids = new InMemoryErasedIds();
  private final List<String> erased = new ArrayList<>();
  private final List<Tombstone> published = new ArrayList<>();
  private boolean storeIsUnavailable;
  private boolean brokerIsUnavailable;
  private ErasureProcess process = started();

  @Test
  void erasesAtOnceAndPublishesTombstonesInThreeRounds() {
    process.begin(List.of("r1"), NOON);
    assertThat(erased).containsExactly("r1");
    assertThat(ids.contains("r1")).isTrue();

    tickAt(NOON);
    assertThat(published).hasSize(1);
    tickAt(NOON.plus(AGAIN).minusMillis(1));
    assertThat(published).hasSize(1);
    tickAt(NOON.plus(AGAIN));
    assertThat(published).hasSize(2);
    tickAt(NOON.plus(COMPACTION));
    assertThat(published).hasSize(2);
    tickAt(NOON.plus(AGAIN).plus(COMPACTION));
    tickAt(NOON.plus(Duration.ofDays(300)));
    assertThat(published).containsExactly(TOMBSTONE, TOMBSTONE, TOMBSTONE);
    assertThat(erased).containsExactly("r1", "r1", "r1", "r1");
  }

  @Test
  void completesAfterTheNextStartWhatACrashHasInterrupted() {
    storeIsUnavailable = true;
    assertThatThrownBy(() -> process.begin(List.of("r1", "r2"), NOON)).hasMessage("unavailable");
    assertThat(erased).isEmpty();
    storeIsUnavailable = false;

    process = started();
    tickAt(NOON.plusSeconds(1));

    assertThat(erased).containsExactly("r1", "r2");
    assertThat(published).hasSize(2);
  }

  @Test
  void delaysARoundAndSkipsNoneWhileTheBrokerIsUnavailable() {
    process.begin(List.of("r1"), NOON);
    brokerIsUnavailable = true;
    tickAt(NOON);
    assertThat(new StuckErasures(ids).dueBefore(NOON.plusSeconds(1), 10))
        .singleElement()
        .satisfies(stuck -> assertThat(stuck.what()).isEqualTo("r1"));
    brokerIsUnavailable = false;

    tickAt(NOON.plusSeconds(6));
    tickAt(NOON.plusSeconds(6).plus(AGAIN));

    assertThat(published).hasSize(2);
    assertThat(new StuckErasures(ids).dueBefore(NOON.plus(AGAIN), 10)).isEmpty();
  }

  @Test
  void doesNotRestartTheRoundsWhenStartedAgain() {
    process.begin(List.of("r1"), NOON);
    tickAt(NOON);
    process.begin(List.of("r1"), NOON.plusSeconds(1));
    tickAt(NOON.plusSeconds(1));

    assertThat(published).hasSize(1);
    assertThat(erased).hasSize(3);
  }

  private void tickAt(Instant now) {
    process.tick(now);
  }

  private ErasureProcess started() {
    Erasable part =
        (id, now) -> {
          if (storeIsUnavailable) {
            throw new IllegalStateException("unavailable");
          }
          erased.add(id);
          return List.of(TOMBSTONE);
        };
    return new ErasureProcess(ids, () -> List.of(part), this::publish, AGAIN, COMPACTION);
  }

  private void publish(Collection<Tombstone> tombstones) {
    if (brokerIsUnavailable) {
      throw new IllegalStateException("unavailable");
    }
    published.addAll(tombstones);
  }
}

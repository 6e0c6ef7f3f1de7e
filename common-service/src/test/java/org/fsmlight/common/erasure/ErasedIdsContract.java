package org.fsmlight.common.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Contract test of {@link ErasedIds}, run in memory and in a database. */
public abstract class ErasedIdsContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /** The erased ids; empty at the beginning of a test. */
  protected abstract ErasedIds ids();

  @Test
  void containsWhatWasAdded() {
    ids().add(new Erasure("r1", NOON, 0, NOON));

    assertThat(ids().contains("r1")).isTrue();
    assertThat(ids().contains("r2")).isFalse();
  }

  @Test
  void containsIdsAfterTheirLastRound() {
    ids().add(new Erasure("r1", NOON, 0, NOON));
    ids().save(new Erasure("r1", NOON, 3, null));

    assertThat(ids().contains("r1")).isTrue();
    assertThat(ids().dueBy(NOON.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  void leavesAnErasureThatWasAddedBefore() {
    var first = new Erasure("r1", NOON, 1, NOON.plusSeconds(60));
    ids().add(first);
    ids().add(new Erasure("r1", NOON.plusSeconds(5), 0, NOON.plusSeconds(5)));

    assertThat(ids().dueBy(NOON.plusSeconds(60), 10)).containsExactly(first);
  }

  @Test
  void replacesASavedErasure() {
    ids().add(new Erasure("r1", NOON, 0, NOON));
    var later = new Erasure("r1", NOON, 1, NOON.plusSeconds(60));
    ids().save(later);

    assertThat(ids().dueBy(NOON, 10)).isEmpty();
    assertThat(ids().dueBy(NOON.plusSeconds(60), 10)).containsExactly(later);
  }

  @Test
  void findsDueErasuresEarliestFirstAndNoMoreThanTheLimit() {
    var second = new Erasure("r1", NOON, 0, NOON.plusSeconds(2));
    var first = new Erasure("r2", NOON, 0, NOON.plusSeconds(1));
    var third = new Erasure("r3", NOON, 0, NOON.plusSeconds(3));
    ids().add(second);
    ids().add(first);
    ids().add(third);

    assertThat(ids().dueBy(NOON.plusSeconds(2), 10)).containsExactly(first, second);
    assertThat(ids().dueBy(NOON.plusSeconds(3), 1)).containsExactly(first);
  }
}

package org.fsmlight.team.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepScheduleTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private final List<Instant> deletedUntil = new ArrayList<>();

  @Test
  void deletesWhatHasExpiredByNow() {
    sweep(deletedUntil::add);

    assertThat(deletedUntil).containsExactly(NOW);
  }

  @Test
  void unavailableStoreDoesNotKeepTheOthersFromBeingSwept() {
    sweep(
        _ -> {
          throw new IllegalStateException("no primary");
        },
        deletedUntil::add);

    assertThat(deletedUntil).containsExactly(NOW);
  }

  private static void sweep(Expiring... stores) {
    new SweepSchedule(List.of(stores), Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
  }
}

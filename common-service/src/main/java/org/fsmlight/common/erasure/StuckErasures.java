package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;

/** Erasures with a round that is overdue. */
final class StuckErasures implements StuckWork {

  private final ErasedIds ids;

  StuckErasures(ErasedIds ids) {
    this.ids = ids;
  }

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    return ids.dueBy(time, limit).stream()
        .map(
            erasure ->
                new Stuck(
                    "ERASURE",
                    erasure.id(),
                    erasure.dueAt(),
                    "its round is not completed: broker or store did not acknowledge",
                    Map.of("rounds", erasure.rounds())))
        .toList();
  }
}

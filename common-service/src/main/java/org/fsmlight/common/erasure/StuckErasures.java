package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;

/** ErasureProcess that should have gone further by now. */
final class StuckErasures implements StuckWork {

  private final ErasedIds ids;

  StuckErasures(ErasedIds ids) {
    this.ids = ids;
  }

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    return ids.dueBy(time, limit).stream()
        .map(
            each ->
                new Stuck(
                    "ERASURE",
                    each.id(),
                    each.dueAt(),
                    "its tombstones were not laid: broker or store did not acknowledge",
                    Map.of("rounds", each.rounds())))
        .toList();
  }
}

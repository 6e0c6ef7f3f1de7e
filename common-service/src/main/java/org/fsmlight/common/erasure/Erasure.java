package org.fsmlight.common.erasure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An id that is erased, and how far that is.
 *
 * @param rounds how often everything was taken out and the tombstones were laid
 * @param dueAt when the next round is; absent after the last
 */
public record Erasure(String id, Instant since, int rounds, @Nullable Instant dueAt) {

  static Erasure begun(String id, Instant now) {
    return new Erasure(id, now, 0, now);
  }

  /**
   * At once; again when nothing that was under way can still arrive; and once more when what lies
   * before the tombstones is old enough: a topic begins a new segment only when something is
   * written to it, and compacts only those it no longer writes to.
   */
  Erasure afterARound(Instant now, Duration again, Duration compaction) {
    Instant next =
        switch (rounds) {
          case 0 -> now.plus(again);
          case 1 -> now.plus(compaction);
          default -> null;
        };
    return new Erasure(id, since, rounds + 1, next);
  }
}

package org.fsmlight.common.erasure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of an id, and its progress.
 *
 * @param rounds number of completed rounds; each removes everything and publishes the tombstones
 * @param dueAt when the next round is due; absent after the last
 */
public record Erasure(String id, Instant since, int rounds, @Nullable Instant dueAt) {

  static Erasure started(String id, Instant now) {
    return new Erasure(id, now, 0, now);
  }

  /**
   * The erasure after a round. The first round is due at once. The second is due when no message
   * that was in flight can still arrive. The third is due when the messages before the tombstones
   * are old enough for compaction: a topic starts a new segment only when a message is written, and
   * compacts only earlier segments.
   *
   * @param again from the first round to the second
   * @param compaction from the second round to the third
   */
  Erasure afterRound(Instant now, Duration again, Duration compaction) {
    var next =
        switch (rounds) {
          case 0 -> now.plus(again);
          case 1 -> now.plus(compaction);
          default -> null;
        };
    return new Erasure(id, since, rounds + 1, next);
  }
}

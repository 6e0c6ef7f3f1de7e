package org.fsmlight.common.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases ids, and completes erasures that a crash or an unavailable broker has interrupted: an
 * erasure is stored before its first step.
 */
public final class ErasureProcess implements StartErasure {

  private static final Logger log = LoggerFactory.getLogger(ErasureProcess.class);
  private static final int PAGE = 100;
  private static final Duration LOOKAHEAD = Duration.ofSeconds(30);
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(5);

  private final ErasedIds ids;
  private final Supplier<List<Erasable>> parts;
  private final Tombstones tombstones;
  private final Duration again;
  private final Duration compaction;
  private volatile Instant next = Instant.MIN;

  /**
   * @param again after which no message that was in flight can still arrive
   * @param compaction after which topics compact what is written now
   */
  public ErasureProcess(
      ErasedIds ids,
      Supplier<List<Erasable>> parts,
      Tombstones tombstones,
      Duration again,
      Duration compaction) {
    this.ids = ids;
    this.parts = parts;
    this.tombstones = tombstones;
    this.again = again;
    this.compaction = compaction;
  }

  @Override
  public void begin(Collection<String> erased, Instant now) {
    erased.forEach(id -> ids.add(Erasure.started(id, now)));
    next = Instant.MIN;
    erased.forEach(id -> erase(id, now));
  }

  /** Performs the rounds that are due. To be called often. */
  public synchronized void tick(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(LOOKAHEAD); // an erasure that starts from here on brings it forward
    var soon = ids.dueBy(now.plus(LOOKAHEAD), PAGE);
    soon.forEach(
        erasure -> tickAgainBy(isDue(erasure, now) ? performRound(erasure, now) : erasure.dueAt()));
    if (soon.size() == PAGE) {
      tickAgainBy(now);
    }
  }

  /** Returns when the next round of the erasure is due; null after the last. */
  private @Nullable Instant performRound(Erasure erasure, Instant now) {
    try {
      tombstones.publish(erase(erasure.id(), now));
      var after = erasure.afterRound(now, again, compaction);
      ids.save(after);
      return after.dueAt();
    } catch (RuntimeException storeOrBrokerUnavailable) {
      // the message may contain personal data
      var fault = storeOrBrokerUnavailable.getClass().getName();
      log.warn("The erasure of {} has failed and is retried: {}", erasure.id(), fault);
      return now.plus(PAUSE_AFTER_FAULT);
    }
  }

  private static boolean isDue(Erasure erasure, Instant now) {
    return erasure.dueAt() != null && !erasure.dueAt().isAfter(now);
  }

  private List<Tombstone> erase(String id, Instant now) {
    var published = new ArrayList<Tombstone>();
    parts.get().forEach(part -> published.addAll(part.erase(id, now)));
    return published;
  }

  private void tickAgainBy(@Nullable Instant time) {
    if (time != null && time.isBefore(next)) {
      next = time;
    }
  }
}

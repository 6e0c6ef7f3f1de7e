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
 * Erases, and finishes what a crash or an absent broker left unfinished: what is to be done is
 * noted before any of it is done.
 */
public final class ErasureProcess implements StartErasure {

  private static final Logger log = LoggerFactory.getLogger(ErasureProcess.class);
  private static final int PAGE = 100;
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private final ErasedIds ids;
  private final Supplier<List<Erasable>> parts;
  private final Tombstones tombstones;
  private final Duration again;
  private final Duration compaction;
  private volatile Instant next = Instant.MIN;

  /**
   * @param again when nothing that was under way can still arrive
   * @param compaction when topics may compact what was written now
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
    erased.forEach(id -> ids.add(Erasure.begun(id, now)));
    next = Instant.MIN;
    erased.forEach(id -> takeOut(id, now));
  }

  /** To be called often; returns at once when nothing is due. */
  public synchronized void tick(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(LOOK); // what begins from here on moves it again
    List<Erasure> soon = ids.dueBy(now.plus(LOOK), PAGE);
    soon.forEach(each -> lookBy(isDue(each, now) ? round(each, now) : each.dueAt()));
    if (soon.size() == PAGE) {
      lookBy(now);
    }
  }

  /** When to look at it again, if ever. */
  private @Nullable Instant round(Erasure erasure, Instant now) {
    try {
      tombstones.lay(takeOut(erasure.id(), now));
      Erasure after = erasure.afterARound(now, again, compaction);
      ids.save(after);
      return after.dueAt();
    } catch (RuntimeException storeOrBrokerAway) {
      String fault = storeOrBrokerAway.getClass().getName(); // what it says may name somebody
      log.warn("Erasure of {} is tried again: {}", erasure.id(), fault);
      return now.plus(AFTER_A_FAULT);
    }
  }

  private static boolean isDue(Erasure erasure, Instant now) {
    return erasure.dueAt() != null && !erasure.dueAt().isAfter(now);
  }

  private List<Tombstone> takeOut(String id, Instant now) {
    List<Tombstone> all = new ArrayList<>();
    parts.get().forEach(part -> all.addAll(part.erase(id, now)));
    return all;
  }

  private void lookBy(@Nullable Instant time) {
    if (time != null && time.isBefore(next)) {
      next = time;
    }
  }
}

package org.fsmlight.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schedule of one channel, in memory: so many at a time, each correspondence by one postman,
 * nobody while the other side rests. What it forgets in a crash the sweep brings back.
 */
final class Lane {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final Postman postman;
  private final Guard guard;
  private final Semaphore slots;
  private final ScheduledExecutorService timer;
  private final ExecutorService workers;
  private final Clock clock;
  private final Map<String, Planned> planned = new ConcurrentHashMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  Lane(
      Postman postman,
      Guard guard,
      int atATime,
      ScheduledExecutorService timer,
      ExecutorService workers,
      Clock clock) {
    this.postman = postman;
    this.guard = guard;
    this.slots = new Semaphore(atATime, true);
    this.timer = timer;
    this.workers = workers;
    this.clock = clock;
  }

  /** Has it attended to then, or earlier if that is planned. */
  void due(String id, Instant at) {
    planned.compute(
        id,
        (same, already) -> {
          if (already != null && !already.at().isAfter(at)) {
            return already;
          }
          if (already != null) {
            already.timer().cancel(false);
          }
          return plan(id, at);
        });
  }

  int waiting() {
    return planned.size();
  }

  private @Nullable Planned plan(String id, Instant at) {
    long millis = Math.max(0, Duration.between(clock.instant(), at).toMillis());
    try {
      return new Planned(at, timer.schedule(() -> start(id, at), millis, TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException stopping) {
      return null;
    }
  }

  private void start(String id, Instant at) {
    planned.computeIfPresent(id, (same, plan) -> plan.at().equals(at) ? null : plan);
    if (guard.resting()) {
      due(id, clock.instant().plus(guard.rest()));
      return;
    }
    try {
      workers.execute(() -> attend(id));
    } catch (RejectedExecutionException stopping) {
      log.debug("Stopping; {} is left to the next start", id);
    }
  }

  private void attend(String id) {
    if (!busy.add(id)) {
      due(id, clock.instant().plus(BUSY));
      return;
    }
    boolean admitted = false;
    try {
      slots.acquire();
      admitted = true;
      postman.attend(id).ifPresent(at -> due(id, at));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      log.warn("Could not attend to {}; it is tried again", id, fault);
      due(id, clock.instant().plus(AFTER_FAULT));
    } finally {
      if (admitted) {
        slots.release();
      }
      busy.remove(id);
    }
  }

  private record Planned(Instant at, ScheduledFuture<?> timer) {}
}

package org.fsmlight.notification.sending;

import java.time.Clock;
import java.time.Duration;
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
 * The delivery schedule of one channel, in memory. It limits concurrent deliveries, works on each
 * correspondence by one thread at a time, and pauses while the circuit breaker is open. Retries
 * have a quarter of the concurrent deliveries, so that they never delay a first attempt for long.
 * Entries lost in a crash are restored by the sweep.
 */
final class DeliveryWorker {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration RETRY_WHEN_BUSY = Duration.ofMillis(50);
  private static final Duration RETRY_AFTER_FAULT = Duration.ofSeconds(1);

  private final MessageSender sender;
  private final DeliveryCircuitBreaker circuitBreaker;
  private final Semaphore slots;
  private final Semaphore retrySlots;
  private final ScheduledExecutorService timer;
  private final ExecutorService threads;
  private final Clock clock;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /**
   * @param concurrency the maximum number of concurrent deliveries
   */
  DeliveryWorker(
      MessageSender sender,
      DeliveryCircuitBreaker circuitBreaker,
      int concurrency,
      ScheduledExecutorService timer,
      ExecutorService threads,
      Clock clock) {
    this.sender = sender;
    this.circuitBreaker = circuitBreaker;
    this.slots = new Semaphore(concurrency, true);
    this.retrySlots = new Semaphore(Math.max(1, concurrency / 4), true);
    this.timer = timer;
    this.threads = threads;
    this.clock = clock;
  }

  /** Schedules a correspondence for that time, unless it is scheduled for an earlier one. */
  void due(String id, NextAttempt next) {
    entries.compute(
        id,
        (same, scheduled) -> {
          if (scheduled != null && !scheduled.next().at().isAfter(next.at())) {
            return scheduled;
          }
          if (scheduled != null) {
            scheduled.timer().cancel(false);
          }
          return schedule(id, next);
        });
  }

  int waiting() {
    return entries.size();
  }

  private @Nullable Entry schedule(String id, NextAttempt next) {
    long millis = Math.max(0, Duration.between(clock.instant(), next.at()).toMillis());
    try {
      return new Entry(next, timer.schedule(() -> start(id, next), millis, TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException stopping) {
      return null;
    }
  }

  private void start(String id, NextAttempt next) {
    entries.computeIfPresent(id, (same, entry) -> entry.next().equals(next) ? null : entry);
    if (circuitBreaker.isOpen()) {
      due(id, after(circuitBreaker.waitWhenOpen(), next));
      return;
    }
    try {
      threads.execute(() -> run(id, next));
    } catch (RejectedExecutionException stopping) {
      log.debug("Stopping; {} is left to the next start", id);
    }
  }

  private NextAttempt after(Duration wait, NextAttempt next) {
    return new NextAttempt(clock.instant().plus(wait), next.isRetry());
  }

  private void run(String id, NextAttempt next) {
    if (!busy.add(id)) {
      due(id, after(RETRY_WHEN_BUSY, next));
      return;
    }
    var retrying = false;
    var admitted = false;
    try {
      if (next.isRetry()) {
        retrySlots.acquire();
        retrying = true;
      }
      slots.acquire();
      admitted = true;
      sender.sendDue(id).ifPresent(later -> due(id, later));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      log.warn("Sending messages of {} failed; it is repeated", id, fault);
      due(id, after(RETRY_AFTER_FAULT, next));
    } finally {
      if (admitted) {
        slots.release();
      }
      if (retrying) {
        retrySlots.release();
      }
      busy.remove(id);
    }
  }

  private record Entry(NextAttempt next, ScheduledFuture<?> timer) {}
}

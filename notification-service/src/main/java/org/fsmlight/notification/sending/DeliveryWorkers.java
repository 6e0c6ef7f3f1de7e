package org.fsmlight.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.DeliverySchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One delivery worker for each channel, so that a faulty mail server delays no push. A periodic
 * sweep schedules stored correspondences that a crash removed from memory.
 */
final class DeliveryWorkers implements DeliverySchedule, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);
  private static final int PAGE = 2000;
  private static final Duration NEXT_PAGE = Duration.ofSeconds(2);

  private final Map<Channel, DeliveryWorker> workers;
  private final Correspondences correspondences;
  private final ScheduledExecutorService timer;
  private final ExecutorService threads;
  private final Duration interval;
  private final String instance;
  private final Clock clock;
  private volatile boolean running;

  DeliveryWorkers(
      Map<Channel, DeliveryWorker> workers,
      Correspondences correspondences,
      ScheduledExecutorService timer,
      ExecutorService threads,
      Duration interval,
      String instance,
      Clock clock) {
    this.workers = Map.copyOf(workers);
    this.correspondences = correspondences;
    this.timer = timer;
    this.threads = threads;
    this.interval = interval;
    this.instance = instance;
    this.clock = clock;
  }

  @Override
  public void due(Correspondence correspondence, Instant at) {
    var worker = workers.get(correspondence.channel());
    if (worker != null) {
      worker.due(correspondence.id(), new NextAttempt(at, correspondence.isRetrying()));
    }
  }

  /** Sweeps before anything is sent, because the first sweep releases this instance's leases. */
  @Override
  public void start() {
    running = true;
    sweep(true);
  }

  /** Starts before the listeners, and stops after them. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void sweep(boolean first) {
    var next = interval;
    try {
      var now = clock.instant();
      var due = correspondences.dueUntil(now.plus(interval), PAGE);
      for (var found : due) {
        var open = first ? releaseOwnLease(found, now) : found;
        open.dueAt().ifPresent(at -> due(open, at));
      }
      if (due.size() == PAGE) {
        next = NEXT_PAGE;
      }
    } catch (RuntimeException fault) {
      log.warn("The sweep for due messages failed; it is repeated", fault);
      next = NEXT_PAGE;
    }
    sweepAfter(next);
  }

  private void sweepAfter(Duration wait) {
    if (running) {
      timer.schedule(
          () -> threads.execute(() -> sweep(false)), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A message that this instance was sending when it died need not wait for its lease. */
  private Correspondence releaseOwnLease(Correspondence found, Instant now) {
    return found
        .abandonedBy(instance, now)
        .filter(released -> correspondences.save(released, found.version()))
        .orElse(found);
  }
}

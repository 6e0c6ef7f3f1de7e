package org.fsmlight.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.planning.Agenda;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One lane a channel, so that an ailing mail server holds up no push; and the sweep, which brings
 * back what a crash made the lanes forget.
 */
final class Lanes implements Agenda, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);
  private static final int PAGE = 2000;
  private static final Duration FULL_PAGE = Duration.ofSeconds(2);

  private final Map<Channel, Lane> lanes;
  private final Correspondences correspondences;
  private final ScheduledExecutorService timer;
  private final ExecutorService workers;
  private final Duration interval;
  private final String name;
  private final Clock clock;
  private volatile boolean running;

  Lanes(
      Map<Channel, Lane> lanes,
      Correspondences correspondences,
      ScheduledExecutorService timer,
      ExecutorService workers,
      Duration interval,
      String name,
      Clock clock) {
    this.lanes = Map.copyOf(lanes);
    this.correspondences = correspondences;
    this.timer = timer;
    this.workers = workers;
    this.interval = interval;
    this.name = name;
    this.clock = clock;
  }

  @Override
  public void due(Correspondence correspondence, Instant at) {
    Lane lane = lanes.get(correspondence.channel());
    if (lane != null) {
      lane.due(correspondence.id(), at);
    }
  }

  /** The first sweep is over before anything is sent: it takes back what bears our name. */
  @Override
  public void start() {
    running = true;
    sweep(true);
  }

  /** Before the listeners start, and so after they stop. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void sweep(boolean first) {
    Duration next = interval;
    try {
      Instant now = clock.instant();
      List<Correspondence> due = correspondences.dueUntil(now.plus(interval), PAGE);
      for (Correspondence found : due) {
        Correspondence open = first ? takeBack(found, now) : found;
        open.dueAt().ifPresent(at -> due(open, at));
      }
      if (due.size() == PAGE) {
        next = FULL_PAGE;
      }
    } catch (RuntimeException fault) {
      log.warn("Could not look for messages left behind; looking again", fault);
      next = FULL_PAGE;
    }
    again(next);
  }

  private void again(Duration after) {
    if (running) {
      timer.schedule(
          () -> workers.execute(() -> sweep(false)), after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What this instance was sending when it was killed need not wait for its lease. */
  private Correspondence takeBack(Correspondence found, Instant now) {
    return found
        .abandonedBy(name, now)
        .filter(freed -> correspondences.save(freed, found.version()))
        .orElse(found);
  }
}
